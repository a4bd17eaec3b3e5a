"""The words that the corpus is made of. A title, a competency, a bullet are put together from several of these lists."""

FAMILIES = {
    "Finance": "Accounts Payable|Accounts Receivable|Budget|Cost Accounting|Payroll|Tax|Treasury|Audit",
    "People": "Recruitment|Benefits|Compensation|Employee Relations|Learning|Workforce Planning|Safety|Wellbeing",
    "Technology": "Application|Database|Network|Security|Service Desk|Cloud Platform|Test|Data Warehouse",
    "Engineering": "Civil|Electrical|Mechanical|Process|Structural|Geotechnical|Instrument|Materials",
    "Operations": "Plant|Dispatch|Field Service|Control Room|Metering|Outage|Shift|Work Planning",
    "Customer": "Contact Centre|Billing|Complaints|Account|Field Sales|Service Desk Sales|Loyalty|Returns",
    "Health": "Ward|Theatre|Outpatient|Pharmacy|Imaging|Laboratory|Therapy|Community Care",
    "Education": "Classroom|Curriculum|Admissions|Library|Examination|Student Support|Language|Special Needs",
    "Legal": "Contract|Litigation|Compliance|Privacy|Licensing|Land Rights|Employment Law|Records",
    "Supply Chain": "Purchasing|Warehouse|Inventory|Freight|Fleet|Supplier|Import|Packaging",
    "Communications": "Media|Publications|Web Content|Events|Brand|Internal News|Translation|Photography",
    "Facilities": "Building|Cleaning|Grounds|Energy|Space Planning|Reception|Catering|Mail Room",
    "Environment": "Water Quality|Air Quality|Waste|Habitat|Forestry|Soil|Noise|Climate",
    "Public Safety": "Fire Prevention|Emergency|Patrol|Permit|Inspection|Traffic|Custody|Rescue",
    "Social Services": "Housing|Youth|Family Support|Benefits Advice|Integration|Elder Care|Foster Care|Outreach",
    "Research": "Survey|Statistics|Field Trial|Laboratory Research|Policy|Evaluation|Grants|Archive",
    "Manufacturing": "Assembly|Machining|Moulding|Quality|Tooling|Maintenance|Paint Shop|Product Change",
    "Transport": "Timetable|Signalling|Depot|Port|Airside|Route|Ticketing|Rolling Stock",
    "Design": "Product|Graphic|Interior|Landscape|Exhibition|Costume|Lighting|Interface",
    "Administration": "Office|Registry|Committee|Project Office|Travel|Procurement Desk|Board|Front Desk",
}

QUALIFIERS = (
    "Regional|Corporate|Field|Digital|Technical|Clinical|Site|Central|District|National|Group|Systems|Strategic|Local|"
    "Rural|Urban|Coastal|Mobile|Night|Seasonal|Certified|Contract|Rotating|Joint|Metropolitan|Northern|Southern|"
    "Eastern|Western|Inland|Overseas|Interim|Resident|Visiting|Divisional|Branch|Campus|Residential|Industrial|Retail")

ROLES = ("Analyst|Specialist|Coordinator|Technician|Officer|Adviser|Planner|Manager|Administrator|Assistant|Engineer|"
         "Supervisor|Consultant|Inspector|Auditor|Controller|Clerk|Instructor|Examiner|Liaison")

LADDERS = (
    "Associate|Career|Senior|Expert|Principal",
    "Junior|Intermediate|Senior|Lead|Chief",
    "Trainee|Practitioner|Senior Practitioner|Team Lead|Head",
    "Entry|Developing|Full|Advanced|Master",
    "Grade 1|Grade 2|Grade 3|Grade 4|Grade 5")

SUBJECTS = (
    "Budget|Contract|Customer|Data|Change|Risk|Quality|Project|Process|Team|Supplier|Safety|Asset|Stakeholder|Vendor|"
    "Records|Policy|Incident|Capacity|Schedule|Resource|Knowledge|Product|Service|Regulatory|Financial|Workforce|"
    "Media|Technical|Field|Inventory|Energy|Environmental|Community|Case|Laboratory|Network|Security|Programme|Grant")

ACTS = "Planning|Analysis|Management|Reporting|Negotiation|Assessment|Coordination|Improvement|Communication|Leadership"

GROUPS = {
    "Planning": "Thinking", "Analysis": "Thinking", "Assessment": "Thinking", "Management": "Delivery",
    "Coordination": "Delivery", "Improvement": "Delivery", "Reporting": "Communication", "Communication": "Communication",
    "Negotiation": "People", "Leadership": "People"}

STEPS = {
    "Basic": "Knows the terms, and completes routine tasks under guidance.",
    "Working": "Works alone on tasks of moderate difficulty, and knows when to ask.",
    "Advanced": "Handles unusual and complex cases, and is asked by others.",
    "Expert": "Sets the standard for the organization, and develops the field."}

VERBS = (
    "Prepare|Review|Maintain|Coordinate|Analyze|Draw up|Monitor|Reconcile|Investigate|Schedule|Document|Approve|Explain|"
    "Inspect|Calibrate|Negotiate|Forecast|Test|Install|Compile|Verify|Design|Present|Evaluate|Archive|Distribute|Track|"
    "Resolve|Audit|Estimate|Draft|Summarize|Translate|Interpret|Record|Check|Measure|Order|Assign|Publish|Correct|"
    "Compare|Validate|Deliver|Oversee|Lead|Help prepare|Take part in|Advise on|Improve|Simplify|Standardize|Arrange|"
    "Assess|Configure|Repair|Collect|Sort|Follow up on|Report on")

KNOWS = (
    "Working knowledge of|Thorough knowledge of|Some experience with|Proven experience with|Ability to work with|"
    "Skill in the use of|Familiar with|Understands|Can explain|Can teach others about|Keeps up to date with|Command of|"
    "Able to judge|Sound grasp of|Practical experience of")

KINDS = (
    "monthly|quarterly|annual|daily|weekly|complex|routine|incoming|outgoing|overdue|regional|statutory|internal|external|"
    "confidential|technical|financial|seasonal|standard|unusual|draft|final|approved|disputed|electronic|printed|"
    "historical|planned|unplanned|shared|departmental|cross-functional|long-term|short-notice|customer-facing|critical|"
    "preventive|corrective|comparative|preliminary|bilingual|high-volume|time-sensitive|low-risk|site-specific")

THINGS = (
    "reports|invoices|work orders|service requests|contracts|budgets|forecasts|inspection records|test results|drawings|"
    "schedules|maintenance plans|training materials|safety briefings|case files|correspondence|purchase orders|"
    "inventories|cost estimates|audit findings|risk registers|meeting minutes|procedures|policies|data sets|dashboards|"
    "permit applications|grant proposals|timesheets|rosters|delivery notes|complaints|account statements|specifications|"
    "survey results|laboratory samples|spare parts|vehicle checks|route plans|patient records|lesson plans|catalogue "
    "entries|press releases|translations|tender documents|supplier ratings|incident logs|access rights|backups|releases|"
    "change requests|measurements|calculations|presentations|newsletters|event plans|floor plans|energy readings|"
    "emission figures|claims|referrals|assessments|interview notes|job offers|payroll runs|tax returns|cash forecasts|"
    "ledger entries|customs declarations|stock counts|packing lists|shift handovers|alarm lists|outage notices|meter "
    "readings|rate tables|price lists|warranty cases|returns|samples")

TAILS = (
    "for the leadership team|on behalf of the department|within agreed time limits|with minimal supervision|in line with "
    "company policy|across several sites|so that decisions rest on facts|and bring deviations to the supervisor's "
    "attention|according to established procedures|using the department's systems|together with partner agencies|and "
    "recommend corrective action|before they are released|in plain language|with attention to detail|for internal and "
    "external customers|under competing deadlines|and keep the files complete|as directed|for a portfolio of medium "
    "size|and train colleagues in them|with the help of spreadsheet software|in two languages|at the end of each "
    "period|during planned outages|and see to it that they are followed|in a matrix organization|for the annual plan|to "
    "the satisfaction of auditors|where several units are involved|without loss of service|by telephone, e-mail and in "
    "person|and explain the outcome to those concerned|in accordance with law and regulation|as a subject matter "
    "expert|to reduce cost and rework|and present them to executives|for new members of the team|when standard methods "
    "do not apply|in an emergency|on a rotating basis|and follow each to its end|with suppliers and contractors|at "
    "remote locations|for the board and its committees|from first draft to publication|as part of a project team|and "
    "propose better ways|in a laboratory setting|for the control room|with due regard to safety|to agreed quality "
    "levels|over the whole life of an asset|in co-operation with the union|for the district's café and canteen|– also "
    "outside office hours")

SUBJECTS_OF_STUDY = (
    "business administration|accounting|engineering|computer science|public administration|statistics|nursing|"
    "education|law|logistics|communications|environmental science|social work|economics|chemistry|design")

DEGREES = "High school diploma|Associate degree|Bachelor degree|Bachelor degree|Master degree"
YEARS = "1 year|2 years|4 years|6 years|8 years"

# Names of systems are put together from syllables: as in real documents, some words are rare.
SYLLABLES = (
    "Ar|Bel|Cor|Dan|El|Fer|Gal|Hal|In|Jar|Kel|Lor|Mar|Nor|Or|Pel|Quin|Ros|Sar|Tel|Ul|Ver|Win|Xan|Yar|Zel",
    "a|e|i|o|u|an|en|in|on|ar|er|or|al|el|il|as|es|is|at|it",
    "base|bridge|call|desk|field|flow|form|gate|grid|line|link|mark|net|path|plan|point|port|track|view|ware")

TOPICS = "Business function|Autonomy|Problem solving|Communication"

HABITS = (
    "Acts within clear instructions|Chooses among known methods|Sets own priorities|Decides in the absence of "
    "precedent|Sets direction for others|Consults peers first|Deals with standard inquiries|Anticipates what may go "
    "wrong|Finds the cause behind repeated faults|Weighs cost, risk and benefit|Explains facts to peers|Wins over those "
    "who doubt|Speaks for the department|Listens before proposing|Adapts the message to the audience|Knows one area in "
    "depth|Knows how the areas fit together|Sees the organization as a whole|Shapes how the work is organized|Shares "
    "what was learned")

TASKS = "Operate|Adjust|Study|Record|Advise|Instruct|Examine|Plan|Clean|Assemble|Write|Edit|Select|Load|Mix|Observe"

ABILITIES = (
    "Reading|Writing|Speaking|Active Listening|Mathematics|Science|Critical Thinking|Active Learning|Monitoring|"
    "Persuasion|Negotiation|Instructing|Service Orientation|Problem Solving|Operations Analysis|Technology Design|"
    "Equipment Selection|Installation|Programming|Operation Monitoring|Operation and Control|Equipment Maintenance|"
    "Troubleshooting|Repairing|Quality Control Analysis|Judgment|Systems Analysis|Systems Evaluation|Time Management|"
    "Financial Resources|Material Resources|Personnel Resources|Administration|Clerical Work|Economics|Sales|Customer "
    "Service|Human Resources|Production|Food Production|Computers|Engineering|Design|Building|Mechanics|Physics|"
    "Chemistry|Biology|Psychology|Sociology|Geography|Medicine|Therapy|Education|Native Language|Foreign Language|Fine "
    "Arts|History|Philosophy|Public Safety|Law|Telecommunications|Media|Transportation|Oral Comprehension|Written "
    "Expression|Fluency of Ideas|Originality|Deductive Reasoning|Inductive Reasoning|Memorization|Perceptual Speed|"
    "Spatial Orientation|Selective Attention|Finger Dexterity|Arm Steadiness|Reaction Time|Static Strength|Stamina|"
    "Flexibility|Balance|Near Vision|Hearing|Speech Clarity")
