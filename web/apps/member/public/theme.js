// Sets the appearance before the first paint; packages/ui/src/theme.ts takes over afterwards.
;(function () {
  var chosen = null
  try {
    chosen = localStorage.getItem('linli.theme')
  } catch (refused) {
    chosen = null
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  var root = document.documentElement
  root.dataset.theme = dark ? 'dark' : 'light'
  root.classList.toggle('dark', dark)
  root.classList.toggle('van-theme-dark', dark)
})()
