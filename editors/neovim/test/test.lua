-- nvim --clean --headless -l test/test.lua: in a real Neovim, with the program named by MENSENTAAL_BIN.
local here = vim.fs.dirname(vim.fs.abspath(debug.getinfo(1, 'S').source:sub(2)))
local plugin = vim.fs.dirname(here)
local program = assert(vim.env.MENSENTAAL_BIN, 'MENSENTAAL_BIN names the program')

-- As a writer sets it up: the plugin in the runtimepath, the program in the PATH, one line to enable it.
vim.opt.runtimepath:append(plugin)
vim.env.PATH = vim.fs.dirname(program) .. ':' .. vim.env.PATH
vim.opt.swapfile = false
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, 'p')
vim.env.XDG_STATE_HOME = folder
vim.lsp.enable('mensentaal')
vim.cmd.filetype('on')

local function until_(what, seen)
  local answer
  assert(vim.wait(10000, function()
    answer = seen()
    return answer
  end, 20), 'not seen in time: ' .. what)
  return answer
end

local function open(name, text)
  vim.cmd.edit(vim.fn.fnameescape(vim.fs.joinpath(folder, name)))
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(text, '\n'))
end

--- The finding on exactly this text in the buffer at hand.
local function finding(text)
  return until_(text .. ' marked', function()
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      local lines = vim.api.nvim_buf_get_text(0, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {})
      if table.concat(lines, '\n') == text then
        return diagnostic
      end
    end
  end)
end

local function silence()
  until_('nothing marked', function()
    return #vim.diagnostic.get(0) == 0
  end)
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number, number + 1, true)[1]
end

local function equal(actual, expected)
  assert(actual == expected, ('expected %s\n     got %s'):format(vim.inspect(expected), vim.inspect(actual)))
end

local function replace(diagnostic)
  vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.isPreferred
    end,
  })
end

local tests = {
  {
    'a draft is marked, and a replacement put in',
    function()
      open('bericht.md', '# Één bericht 🙂\n\nÉén ding nog 🙂. Derhalve sturen wij jou een brief.')
      local diagnostic = finding('Derhalve')
      equal(diagnostic.source, 'mensentaal')
      equal(diagnostic.code, 'ambtelijk')
      equal(diagnostic.severity, vim.diagnostic.severity.INFO)
      replace(diagnostic)
      until_('the replacement', function()
        return line(2) == 'Één ding nog 🙂. Daarom sturen wij jou een brief.'
      end)
      silence()
    end,
  },
  {
    'the root is the folder with mensentaal.toml',
    function()
      vim.fn.mkdir(vim.fs.joinpath(folder, 'site/blog'), 'p')
      vim.fn.writefile({ '' }, vim.fs.joinpath(folder, 'site/mensentaal.toml'))
      open('site/blog/bericht.md', 'Derhalve sturen wij jou een brief.')
      finding('Derhalve')
      local root = until_('a client', function()
        return (vim.lsp.get_clients({ bufnr = 0, name = 'mensentaal' })[1] or {}).root_dir
      end)
      equal(vim.uv.fs_realpath(root), vim.uv.fs_realpath(vim.fs.joinpath(folder, 'site')))
    end,
  },
  {
    'HTML is read as HTML, and plain text as plain text',
    function()
      open('pagina.html', '<p class="derhalve">Derhalve sturen wij jou een brief.</p>')
      finding('Derhalve')
      equal(#vim.diagnostic.get(0), 1)
      open('brief.txt', 'Derhalve sturen wij jou <b>een brief</b>.')
      finding('Derhalve')
    end,
  },
  {
    'any file name will do',
    function()
      open('[concept] één & 100% #1.md', 'Derhalve sturen wij jou een brief.')
      replace(finding('Derhalve'))
      until_('the replacement', function()
        return line(0) == 'Daarom sturen wij jou een brief.'
      end)
    end,
  },
  {
    'the example article is marked',
    function()
      vim.cmd.edit(vim.fs.joinpath(plugin, '../../examples/nieuwsbericht.md'))
      until_('findings', function()
        return #vim.diagnostic.get(0) >= 5
      end)
      equal(vim.bo.modified, false)
    end,
  },
  {
    'the health check knows that all is well',
    function()
      vim.cmd.checkhealth('mensentaal')
      local report = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
      assert(report:find('OK .*mensentaal %d+%.%d+'), report)
      assert(report:find('OK enabled'), report)
      assert(report:find('OK reads %d text'), report)
      assert(not report:find('ERROR') and not report:find('WARN'), report)
    end,
  },
  {
    'and when the program is missing, what to do',
    function()
      vim.lsp.config('mensentaal', { cmd = { 'mensentaal-is-not-here', 'lsp' } })
      vim.cmd.checkhealth('mensentaal')
      local report = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
      assert(report:find('ERROR mensentaal%-is%-not%-here cannot be started'), report)
      assert(report:find('cargo install', 1, true), report)
      vim.lsp.config('mensentaal', { cmd = { 'mensentaal', 'lsp' } })
    end,
  },
  {
    ':help mensentaal',
    function()
      local copy = vim.fs.joinpath(folder, 'help')
      vim.fn.mkdir(vim.fs.joinpath(copy, 'doc'), 'p')
      vim.fn.writefile(vim.fn.readfile(vim.fs.joinpath(plugin, 'doc/mensentaal.txt')), vim.fs.joinpath(copy, 'doc/mensentaal.txt'))
      vim.opt.runtimepath:prepend(copy)
      vim.cmd.helptags(vim.fs.joinpath(copy, 'doc'))
      for _, tag in ipairs({ '', '-install', '-use', '-configure', '-older', '-health' }) do
        vim.cmd.help('mensentaal' .. tag)
        equal(vim.fs.basename(vim.api.nvim_buf_get_name(0)), 'mensentaal.txt')
      end
      for _, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
        assert(vim.fn.strdisplaywidth(text) <= 78, 'too wide: ' .. text)
      end
      -- Every link leads somewhere.
      for link in table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n'):gmatch('|(%S-)|') do
        assert(pcall(vim.cmd.help, link), 'no such help: ' .. link)
      end
    end,
  },
  {
    'the server leaves when Neovim does',
    function()
      local clients = vim.lsp.get_clients({ name = 'mensentaal' })
      assert(#clients > 0, 'a client')
      vim.lsp.stop_client(clients)
      until_('no client', function()
        return #vim.lsp.get_clients({ name = 'mensentaal' }) == 0
      end)
    end,
  },
}

local failed = 0
for _, test in ipairs(tests) do
  local ok, message = xpcall(test[2], debug.traceback)
  io.stdout:write((ok and 'ok: ' or 'FAILED: ') .. test[1] .. (ok and '' or '\n' .. message) .. '\n')
  failed = failed + (ok and 0 or 1)
  vim.cmd('silent! only | silent! bwipeout!')
end
vim.fn.delete(folder, 'rf')
if failed > 0 then
  vim.cmd('cquit 1')
end
