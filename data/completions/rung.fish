# Completion of rung for fish. What there is to choose from, rung itself says: see "rung complete --help".

function __rung_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    # a quote that is still open cannot be undone, but left out
    set -l word (string unescape -- $typed; or string sub -s 2 -- $typed)
    command rung complete -- $words[2..] "$word" 2>/dev/null
end

complete -c rung -f -k -a '(__rung_complete | string match -v -r "^\t")'
complete -c rung -F -n '__rung_complete | string match -q -r "^\t"'
