// Before the first paint: the ground is right at once, so the page never flashes white at night.
(function () {
  var kept = localStorage.getItem('tongpin.theme');
  var dark = kept ? kept === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
