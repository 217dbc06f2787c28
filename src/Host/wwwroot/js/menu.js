// The left menu (fold, open on a phone), the account menu, toasts and where the focus starts.
(() => {
  const root = document.documentElement;
  const sidebar = document.getElementById('menu');

  function remember(value) {
    try {
      localStorage.setItem('menu', value);
    } catch {
      // not remembered
    }
  }

  function setNarrow(narrow) {
    root.classList.toggle('menu-narrow', narrow);
    remember(narrow ? 'narrow' : 'wide');
    const button = document.querySelector('[data-menu-fold]');
    button?.setAttribute('title', narrow ? 'Mở rộng danh mục việc' : 'Thu gọn danh mục việc');
  }

  function showOnPhone(show) {
    root.classList.toggle('menu-shown', show);
    (show ? sidebar : document.querySelector('[data-menu-open]'))?.focus();
  }

  document.addEventListener('click', event => {
    const target = event.target;
    if (target.closest('[data-menu-fold]')) {
      setNarrow(!root.classList.contains('menu-narrow'));
    } else if (target.closest('[data-menu-open]')) {
      event.preventDefault();
      showOnPhone(true);
    } else if (target.closest('[data-menu-close]') || (root.classList.contains('menu-shown') && !target.closest('#menu'))) {
      event.preventDefault();
      showOnPhone(false);
    } else if (root.classList.contains('menu-narrow') && target.closest('.menu details > summary') && innerWidth >= 992) {
      event.preventDefault();
      setNarrow(false);
      target.closest('details').open = true;
    } else if (target.closest('[data-toast-close]')) {
      target.closest('[data-toast]').remove();
    }
    for (const open of document.querySelectorAll('[data-dropdown][open]')) {
      if (!open.contains(target)) {
        open.open = false;
      }
    }
  });

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') {
      return;
    }
    if (root.classList.contains('menu-shown')) {
      showOnPhone(false);
    }
    for (const open of document.querySelectorAll('[data-dropdown][open]')) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  });

  // The heading of a new page, or what is wrong with the form, is where a reader starts.
  const start = document.querySelector('[data-focus]')
    ?? (document.querySelector('[autofocus]') || location.hash ? null : document.querySelector('main h1'));
  start?.focus({ preventScroll: !start.matches('[data-focus]') });
})();
