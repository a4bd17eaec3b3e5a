# Each shape that real documents take, as `rung show` says it: tests/load/shape-*, one for each.
shape() # NAME ADDRESS...: what is shown of these in tests/load/shape-NAME
{
    file=tests/load/shape-$1.yaml
    [ -e "$file" ] || file=tests/load/shape-$1.d
    shift
    for address; do
        echo "\$ rung show $address --data $file"
        "$RUNG" show "$address" --data "$file"
        echo
    done
}

shape level-records treatment-operator treatment-operator@operator-2
shape tracks engineer engineer@m5 engineer@specialist
shape inheritance support@five support@four
shape section-kinds analyst@senior
shape free-sections bus-driver
shape cells librarian librarian@head
shape one-for-all gardener gardener@head-gardener
shape five-nothings courier
shape no-matrix usher porter@one
shape several-scales clerk-technician@b
shape numeric-scales archivist@second archivist@third level
shape flag-scales warehouse-worker@night asked
shape scale-without-definitions welder bare
shape rating-cells office-manager@large-office
shape falls fitter@foreman fitter@manager
shape same-name-twice teller service-behaviour
shape groups stage-hand speaking-up
shape tiers call-taker
shape footnotes nurse@ward
shape paths customer-care-specialist
shape names trailing a-b-c-d
shape status draft old
shape families midwife
shape many-files dock-master@master pilot
