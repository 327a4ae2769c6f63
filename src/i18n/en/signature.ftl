### What the program says about signatures and the keys that verify them.

signature-unreadable = is not of the form that it says it is
signature-several = is one of several, so that it depends on the reader which one counts
signature-content = names a key that has not made it for this content
signature-purpose = was made by a key that may not sign for git, or for something other than git
signature-time = was made at a time at which its key was not valid

failure-keys = read the keys in { $file }: { $reason }
failure-keys-hint = name a file of allowed signers, as ‘man ssh-keygen’ describes it, of public keys of OpenPGP, or of public keys between ‘-----BEGIN PUBLIC KEY-----’ lines
failure-keys-too-large = read the keys in { $file }: it is larger than files of keys are
failure-keys-none = find public keys in { $file }
failure-keys-private = use { $file }: it holds a private key
failure-keys-private-hint = name the file of the public key that belongs to it, and keep this one where nobody else reads it
failure-keys-open-pgp = use key number { $number } in { $file }: it is no public key of OpenPGP that can be read
failure-keys-open-pgp-hint = export it anew, such as with ‘gpg --armor --export --export-options export-minimal’, or take it out of the file
failure-keys-open-pgp-unsigned = use key number { $number } in { $file }: it has no signature of its own, with a digest stronger than SHA-1, that says what it is for
failure-keys-open-pgp-unsigned-hint = export it with its user ids; ask its holder to renew it, if it is an old one; or take it out of the file
failure-keys-open-pgp-many = use { $file }: it holds more than 500 keys of OpenPGP
failure-keys-open-pgp-many-hint = keep the keys of those who may sign for the agenda
failure-keys-plain = use key number { $number } in { $file }: it is no public key of the kind ed25519 or P-256
failure-keys-plain-hint = keys of other kinds verify no provenance here; take it out of the file
failure-keys-line = understand line { $line } of { $file }: { $what }
failure-keys-line-hint = a line has principals, options and a key, such as ‘architect@digital.gov.example namespaces="git" ssh-ed25519 AAAA…’
keys-no-principal = no principal stands before the key
keys-no-key = no public key of SSH stands behind principals and options
keys-authority = the key of a certificate authority; certificates are not read, so give the keys that they are made for
keys-option = ‘{ $option }’ is no option of allowed signers
keys-option-twice = the option ‘{ $option }’ stands there twice
keys-time = ‘{ $time }’ is no time such as 20260131 or 20260131120000Z
keys-never-valid = the key is valid at no time: ‘valid-before’ is not later than ‘valid-after’
