// Lists by keyboard and mouse: the row leads where its first link leads; filters apply as they are chosen.
(() => {
  const rows = () => [...document.querySelectorAll('tr[data-row-link]')].filter(row => row.offsetParent);
  const linkOf = row => row.querySelector('a[href]');

  document.addEventListener('click', event => {
    const row = event.target.closest('tr[data-row-link]');
    if (row && !event.target.closest('a, button, input, label, select, summary') && !String(getSelection())) {
      event.ctrlKey || event.metaKey ? open(linkOf(row).href) : linkOf(row).click();
    }
  });

  function move(step) {
    const all = rows();
    const current = all.findIndex(row => row.classList.contains('row-current'));
    const next = all[Math.min(all.length - 1, Math.max(0, current < 0 ? (step > 0 ? 0 : all.length - 1) : current + step))];
    all[current]?.classList.remove('row-current');
    next.classList.add('row-current');
    linkOf(next)?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }

  document.addEventListener('keydown', event => {
    const isTyping = event.target.closest('input, textarea, select, [contenteditable], dialog, .ts-wrapper, .menu');
    // N and P, not Alt with an arrow: that is the browser's own Back.
    if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === 'n' || event.key === 'p')) {
      document.querySelector(`.pager a[rel="${event.key === 'p' ? 'prev' : 'next'}"]`)?.click();
    } else if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && rows().length > 0
        && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    }
  });

  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-filter]');
    if (form && event.target.matches('select, input[type="checkbox"], input[type="radio"]')) {
      form.requestSubmit();
    }
  });

  // On a phone the first filter is enough until more are asked for.
  for (const form of document.querySelectorAll('form.filters[data-filter]')) {
    if (form.querySelectorAll('.field').length > 1) {
      const more = Object.assign(document.createElement('button'), { type: 'button', className: 'btn filters-more', textContent: 'Thêm bộ lọc' });
      more.setAttribute('aria-expanded', 'false');
      more.addEventListener('click', () => {
        const isOpen = form.classList.toggle('filters-open');
        more.setAttribute('aria-expanded', String(isOpen));
        more.textContent = isOpen ? 'Bớt bộ lọc' : 'Thêm bộ lọc';
      });
      form.append(more);
    }
  }

  // One tick for all rows of the page, and a bar that says how many are ticked.
  document.addEventListener('change', event => {
    const all = event.target.closest('[data-select-all]');
    if (all) {
      for (const box of document.querySelectorAll('input[data-select-row]')) {
        box.checked = all.checked;
      }
    }
    const bar = document.querySelector('[data-bulk-bar]');
    if (bar && event.target.closest('[data-select-all], [data-select-row]')) {
      const count = document.querySelectorAll('input[data-select-row]:checked').length;
      bar.hidden = count === 0;
      bar.querySelector('[data-bulk-count]').textContent = count;
    }
  });
})();
