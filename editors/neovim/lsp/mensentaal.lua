---@brief
--- Mensentaal marks words that keep readers of Dutch away, and puts plain words in their place.
--- Switch it on with `vim.lsp.enable('mensentaal')`; see |mensentaal|.

---@type vim.lsp.Config
return {
  cmd = { 'mensentaal', 'lsp' },
  filetypes = {
    'markdown',
    'mdx',
    'quarto',
    'rmd',
    'text',
    'html',
    'php',
    'blade',
    'handlebars',
    'liquid',
    'jinja',
    'htmldjango',
    'twig',
    'eruby',
  },
  -- The language identifiers of the protocol, where Neovim has names of its own.
  get_language_id = function(_, filetype)
    return ({ text = 'plaintext', htmldjango = 'django-html', eruby = 'erb' })[filetype] or filetype
  end,
  root_markers = { 'mensentaal.toml', '.git' },
}
