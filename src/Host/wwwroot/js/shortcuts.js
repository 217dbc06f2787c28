// Keys that work everywhere; "?" lists them.
(() => {
  const dialog = document.getElementById('shortcuts');
  const search = document.querySelector('[data-search]');

  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      const form = event.target.closest('main form[method="post"]') ?? document.querySelector('main form[method="post"][data-changed]');
      if (form) {
        event.preventDefault();
        form.requestSubmit(form.querySelector('.btn-primary[type="submit"], .btn-primary:not([type])') ?? undefined);
      }
      return;
    }
    if (event.target.closest('input, textarea, select, [contenteditable], dialog') || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === '?') {
      event.preventDefault();
      dialog?.showModal();
    }
  });

  document.addEventListener('click', event => {
    if (event.target.closest('[data-open-shortcuts]')) {
      dialog?.showModal();
    } else if (event.target === dialog) {
      dialog.close();
    }
  });
})();
