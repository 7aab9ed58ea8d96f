-- Asks the language server, over standard input and output, what an editor asks, and prints a line for each check:
-- “ok NAME” or “not ok NAME: WHY”. Arguments by the environment: SERVER (node and the program, separated by a line feed),
-- WORKSPACE (a folder made by the test that starts this).

local workspace = vim.env.WORKSPACE
local cmd = vim.split(vim.env.SERVER, '\n')
vim.list_extend(cmd, { 'lsp', '--stdio' })

local failed = false
local function check(name, body)
  local good, why = pcall(body)
  if good then
    print('ok ' .. name)
  else
    failed = true
    print('not ok ' .. name .. ': ' .. tostring(why):gsub('%s+', ' '))
  end
end

local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(workspace .. '/' .. path))
  return vim.api.nvim_get_current_buf()
end

local function uri(path)
  return vim.uri_from_fname(workspace .. '/' .. path)
end

-- The position of the first character of some words, as the protocol counts.
local function position(buffer, words)
  for line, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local start = text:find(words, 1, true)
    if start then
      return { line = line - 1, character = vim.str_utfindex(text, start - 1) }
    end
  end
  error('“' .. words .. '” is nowhere')
end

local client = vim.lsp.start_client({ name = 'counterclaim', cmd = cmd, root_dir = workspace })
assert(client, 'the server does not start')

local article = open('seeds/a.txt')
local notes = open('annotations/a.yaml')
for _, buffer in ipairs({ article, notes }) do
  vim.lsp.buf_attach_client(buffer, client)
end
local started = vim.wait(20000, function()
  local running = vim.lsp.get_client_by_id(client)
  return running ~= nil and running.initialized == true
end, 20)
assert(started, 'the server does not answer')

local function request(buffer, method, params)
  local answers, why = vim.lsp.buf_request_sync(buffer, method, params, 20000)
  assert(answers, method .. ': ' .. tostring(why))
  local answer = answers[client] or {}
  local problem = answer.err or answer.error
  assert(problem == nil, method .. ': ' .. vim.inspect(problem))
  return answer.result
end

local function at(buffer, words)
  local document = { uri = vim.uri_from_bufnr(buffer) }
  return { textDocument = document, position = position(buffer, words) }
end

local function with(params, more)
  return vim.tbl_extend('force', params, more)
end

local function equal(found, expected)
  assert(vim.deep_equal(found, expected), vim.inspect(found) .. ' instead of ' .. vim.inspect(expected))
end

local function matches(text, words)
  assert(tostring(text):find(words, 1, true), '“' .. words .. '” is not in ' .. tostring(text))
end

local function each(list, take)
  return vim.tbl_map(take, list or {})
end

local function from(place)
  return place.uri or place.targetUri
end

local mill = 'mill in Orford'

check('hover says who disputes a claim, and who repeats it', function()
  local text = request(article, 'textDocument/hover', at(article, mill)).contents.value
  matches(text, 'Disputed')
  matches(text, 'The same claim in 1 other article')
end)

check('definition is the first appearance', function()
  local found = request(article, 'textDocument/definition', at(article, mill))
  equal(each(found, from), { uri('seeds/a.txt') })
end)

check('references are all articles that state the claim', function()
  local params = with(at(article, mill), { context = { includeDeclaration = true } })
  local found = request(article, 'textDocument/references', params)
  equal(each(found, from), { uri('seeds/a.txt'), uri('seeds/c.txt') })
end)

check('implementations are what disputes the claim', function()
  local found = request(article, 'textDocument/implementation', at(article, mill))
  equal(each(found, from), { uri('seeds/b.txt') })
end)

check('the outline has the claims', function()
  local found = request(article, 'textDocument/documentSymbol', { textDocument = { uri = uri('seeds/a.txt') } })
  local names = {}
  for _, paragraph in ipairs(found) do
    for _, claim in ipairs(paragraph.children) do
      table.insert(names, claim.name)
    end
  end
  matches(table.concat(names, '\n'), mill)
end)

check('symbols of the workspace are found with a typing error', function()
  local found = request(article, 'workspace/symbol', { query = 'employs mlil' })
  equal(#found, 3)
end)

check('who repeats and disputes a claim, and whom it credits', function()
  local items = request(article, 'textDocument/prepareCallHierarchy', at(article, mill))
  local incoming = request(article, 'callHierarchy/incomingCalls', { item = items[1] })
  equal(
    each(incoming, function(call)
      return call.from.uri
    end),
    { uri('seeds/b.txt'), uri('seeds/c.txt') }
  )
  local outgoing = request(article, 'callHierarchy/outgoingCalls', { item = items[1] })
  equal(
    each(outgoing, function(call)
      return call.to.name
    end),
    { 'Orford Council' }
  )
end)

check('selections grow, leftovers fold, addresses are links', function()
  local params = at(article, mill)
  local ranges = request(article, 'textDocument/selectionRange', {
    textDocument = params.textDocument,
    positions = { params.position },
  })
  assert(ranges[1].parent.parent, 'the selection does not grow')
  equal(#request(article, 'textDocument/foldingRange', { textDocument = params.textDocument }), 1)
  local links = request(article, 'textDocument/documentLink', { textDocument = params.textDocument })
  equal(links[1].target, 'https://example.org/mill')
end)

check('lenses count other articles', function()
  local lenses = request(article, 'textDocument/codeLens', { textDocument = { uri = uri('seeds/a.txt') } })
  local lens = request(article, 'codeLens/resolve', lenses[1])
  equal(lens.command.title, '2 other articles · 1 disputes')
end)

local function diagnosticsIn(buffer, code)
  local found = {}
  vim.wait(20000, function()
    found = vim.tbl_filter(function(one)
      return one.code == code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code == code)
    end, vim.diagnostic.get(buffer))
    return #found > 0
  end, 20)
  return found
end

check('a dispute is a diagnostic', function()
  local found = diagnosticsIn(article, 'disputed')
  equal(#found, 1)
  matches(found[1].message, 'in “The outcry”')
end)

check('code actions decide about a dispute, as edits', function()
  local here = position(article, mill)
  local diagnostics = vim.lsp.diagnostic.get_line_diagnostics(article, here.line)
  local actions = request(article, 'textDocument/codeAction', {
    textDocument = { uri = uri('seeds/a.txt') },
    range = { start = here, ['end'] = here },
    context = { diagnostics = diagnostics },
  })
  local decisions = vim.tbl_filter(function(action)
    return vim.startswith(action.title, 'Not disputed by') and action.edit ~= nil
  end, actions)
  equal(#decisions, 1)
end)

check('an organisation is renamed in annotations/organisations.yaml', function()
  local edit = request(article, 'textDocument/rename', with(at(article, 'Orford Council'), { newName = 'Council of Orford' }))
  matches(vim.inspect(edit), 'organisations.yaml')
  matches(vim.inspect(edit), 'Council of Orford')
end)

check('annotations: a quotation is explained and leads to its passage', function()
  matches(vim.inspect(request(notes, 'textDocument/hover', at(notes, 'employs 340'))), 'seeds/a.txt')
  local found = request(notes, 'textDocument/definition', at(notes, 'employs 340'))
  equal(each(found, from), { uri('seeds/a.txt') })
end)

check('annotations: tags are completed', function()
  local params = at(notes, 'claim/number')
  params.position.character = params.position.character + 2
  local items = request(notes, 'textDocument/completion', params)
  local labels = each(items.items or items, function(item)
    return item.label
  end)
  assert(vim.tbl_contains(labels, 'claim/number'), vim.inspect(labels))
end)

check('annotations: an unknown tag is a diagnostic with a fix', function()
  local found = diagnosticsIn(notes, 'unknown-tag')
  equal(#found, 1)
  local here = position(notes, 'claim/numbr')
  local actions = request(notes, 'textDocument/codeAction', {
    textDocument = { uri = uri('annotations/a.yaml') },
    range = { start = here, ['end'] = here },
    context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(notes, here.line) },
  })
  assert(#actions > 0, 'there is no fix')
end)

check('annotations: a tag is renamed in all files', function()
  local edit = request(notes, 'textDocument/rename', with(at(notes, 'claim/number'), { newName = 'claim/figure' }))
  matches(vim.inspect(edit), 'codebook.yaml')
  matches(vim.inspect(edit), 'a.yaml')
end)

check('what is typed is followed', function()
  local line = position(article, mill).line
  local text = vim.api.nvim_buf_get_lines(article, line, line + 1, false)[1]
  vim.api.nvim_buf_set_lines(article, line, line + 1, false, { (text:gsub('340', '520')) })
  local settled = vim.wait(20000, function()
    return #vim.tbl_filter(function(one)
      return one.message:find('Disputed .*in “The echo”') ~= nil
    end, vim.diagnostic.get(article)) > 0
  end, 20)
  assert(settled, vim.inspect(vim.diagnostic.get(article)))
end)

vim.lsp.stop_client(client)
vim.wait(5000, function()
  return vim.lsp.client_is_stopped(client)
end, 20)
vim.cmd(failed and 'cquit 1' or 'qall!')
