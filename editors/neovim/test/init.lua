-- What the README tells a writer to put in init.lua, and a few options that make a calm picture.
vim.opt.runtimepath:append(vim.env.MENSENTAAL_PLUGIN)
vim.lsp.enable('mensentaal')

vim.opt.swapfile = false
vim.opt.termguicolors = true
vim.opt.background = 'light'
vim.opt.linebreak = true
vim.opt.wrap = true
vim.opt.signcolumn = 'yes'
vim.opt.winborder = 'rounded'
vim.opt.laststatus = 0
vim.opt.ruler = false
vim.opt.shortmess:append('IF')
