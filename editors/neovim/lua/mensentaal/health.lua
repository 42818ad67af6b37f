-- :checkhealth mensentaal
local M = {}

--- The program that will be started: the one of the configuration, which may be the user's own.
local function command()
  local config = vim.lsp.config.mensentaal
  return config and type(config.cmd) == 'table' and config.cmd[1] or nil
end

function M.check()
  local health = vim.health
  health.start('mensentaal')

  if vim.fn.has('nvim-0.11') == 0 then
    health.error('Neovim is older than 0.11', 'Start the server with vim.lsp.start(): see :help mensentaal-older')
    return
  end
  health.ok('Neovim ' .. tostring(vim.version()))

  local program = command()
  if not program then
    health.error('lsp/mensentaal.lua is not in the runtimepath', 'Add editors/neovim to it: see :help mensentaal-install')
    return
  end
  local path = vim.fn.exepath(program)
  if path == '' then
    health.error(('%s cannot be started: it is not in your PATH'):format(program), {
      'Run: cargo install --path . (in the repository of mensentaal)',
      "Or name the program: vim.lsp.config('mensentaal', { cmd = { '/path/to/mensentaal', 'lsp' } })",
    })
    return
  end
  local started, result = pcall(function()
    return vim.system({ path, '--version' }, { text = true }):wait(5000)
  end)
  if started and result.code == 0 then
    health.ok(('%s: %s'):format(path, vim.trim(result.stdout)))
  else
    health.error(('%s --version fails'):format(path), started and vim.trim(result.stderr or '') or tostring(result))
  end

  if vim.lsp.is_enabled and not vim.lsp.is_enabled('mensentaal') then
    health.warn('not enabled', "Add to your init.lua: vim.lsp.enable('mensentaal')")
  else
    health.ok('enabled')
  end

  local clients = vim.lsp.get_clients({ name = 'mensentaal' })
  if #clients == 0 then
    health.info('no text is being read now: open a Markdown, HTML or plain text file')
  end
  for _, client in ipairs(clients) do
    local texts = vim.tbl_count(client.attached_buffers)
    health.ok(('reads %d text%s in %s'):format(texts, texts == 1 and '' or 's', client.root_dir or 'no folder'))
  end
end

return M
