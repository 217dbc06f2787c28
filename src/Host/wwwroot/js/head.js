// Runs before the page is drawn, so that nothing jumps: marks that scripts work, folds the menu as it was left.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    root.classList.toggle('menu-narrow', localStorage.getItem('menu') === 'narrow');
  } catch {
    // storage is switched off: the menu is simply not remembered
  }
})();
