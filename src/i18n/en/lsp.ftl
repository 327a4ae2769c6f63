# What editors are told.

lsp-no-length = a message without ‘Content-Length’, or with one that is no number
lsp-too-large = a message of more than { $most } MiB
lsp-no-json = a message that is not JSON: { $reason }
lsp-no-message = neither a request nor a notification of JSON-RPC 2.0
lsp-no-params = parameters that this method does not have: { $reason }
lsp-no-method = ‘{ $method }’ is no method of this server
lsp-not-begun = ‘{ $method }’ came before ‘initialize’
lsp-begun = ‘initialize’ came a second time
lsp-over = ‘{ $method }’ came after ‘shutdown’
lsp-unknown-document = { $address } is not open
failure-rename-nothing = rename this: no identifier of an entry of the agenda stands here
failure-rename-nothing-hint = put the cursor on the value of ‘id’, or on a reference to the entry
failure-rename-taken = rename ‘{ $id }’ to ‘{ $new }’: { $file } has or had this identifier (kind: { $kind })
failure-rename-taken-hint = take one that nothing of this kind has or had; identifiers are never used again
failure-rename-twins = rename ‘{ $id }’: several entries have this identifier (kind: { $kind })
failure-rename-twins-hint = give each of them an identifier of its own by hand
failure-rename-unreadable = rename ‘{ $id }’: what refers to it is not known in what cannot be read: { $files }
failure-rename-file = rename ‘{ $id }’ to ‘{ $new }’: the file { $file } is there already
failure-rename-file-hint = move that file, or take another identifier
