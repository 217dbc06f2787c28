// Saving: a form is sent once, and typed text is not lost by leaving the page unawares.
(() => {
  const guarded = form => form.method === 'post' && !form.matches('[data-no-guard]') && form.closest('main');
  let isLeavingOnPurpose = false;

  document.addEventListener('input', event => {
    const form = event.target.form;
    if (form && guarded(form)) {
      form.dataset.changed = 'true';
    }
  });
  document.addEventListener('change', event => {
    const form = event.target.form;
    if (form && guarded(form)) {
      form.dataset.changed = 'true';
    }
  });

  // Long forms are kept on the server while they are typed.
  const draftDelay = 2500;
  const draftTimers = new WeakMap();
  document.addEventListener('input', event => {
    const form = event.target.form;
    if (form?.matches('[data-draft]')) {
      clearTimeout(draftTimers.get(form));
      draftTimers.set(form, setTimeout(() => keepDraft(form), draftDelay));
    }
  });

  async function keepDraft(form) {
    const status = form.querySelector('[data-draft-status]');
    if (form.dataset.sent) {
      return;
    }
    try {
      const answer = await fetch(`${location.pathname}?handler=Draft`, { method: 'POST', body: new FormData(form), redirect: 'manual' });
      status.textContent = answer.ok
        ? `Đã lưu nháp lúc ${(await answer.json()).savedAt}`
        : 'Chưa lưu được nháp. Phiên làm việc có thể đã hết: đăng nhập lại ở một thẻ khác rồi gõ tiếp.';
    } catch {
      status.textContent = 'Chưa lưu được nháp vì mất kết nối. Phần đã gõ vẫn còn trên trang.';
    }
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    const question = event.submitter?.dataset.confirm;
    if (question && !confirm(question)) {
      event.preventDefault();
      return;
    }
    if (form.method !== 'post') {
      dropEmptyFields(form);
      return;
    }
    if (form.dataset.sent && !form.matches('[data-may-repeat]')) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    isLeavingOnPurpose = true;
    event.submitter?.setAttribute('aria-busy', 'true');
  });

  // A short address with only what is filtered by.
  function dropEmptyFields(form) {
    for (const field of form.elements) {
      if (field.name && field.value === '' && !field.disabled) {
        field.disabled = true;
        setTimeout(() => { field.disabled = false; });
      }
    }
  }

  addEventListener('beforeunload', event => {
    if (!isLeavingOnPurpose && document.querySelector('form[data-changed]')) {
      event.preventDefault();
    }
  });

  // Back shows the page as it was left: it may be sent again then.
  addEventListener('pageshow', () => {
    isLeavingOnPurpose = false;
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
      form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
    }
  });

  // The heads of a record that stay while it scrolls, so that nothing is led to under them.
  function measureHeads() {
    const heads = [...document.querySelectorAll('.person-head, .person-tabs')].filter(head => getComputedStyle(head).position === 'sticky');
    const heightOf = parts => `${parts.reduce((sum, head) => sum + head.offsetHeight, 0)}px`;
    document.documentElement.style.setProperty('--person-height', heightOf(heads.filter(head => head.matches('.person-head'))));
    document.documentElement.style.setProperty('--sticky-height', heightOf(heads));
  }
  measureHeads();
  addEventListener('resize', measureHeads);

  // The message of a save stands where the save was, when the address leads to that part of the page.
  const toast = document.querySelector('[data-toast]');
  const part = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (toast && part) {
    part.before(toast);
    addEventListener('load', () => toast.scrollIntoView());
  }

  // Who printed it and when, at the foot of every sheet: the margins of a page are reached only through a style.
  const stamp = document.querySelector('[data-print-stamp]');
  if (stamp) {
    document.documentElement.style.setProperty('--print-stamp', JSON.stringify(stamp.dataset.printStamp));
  }

  document.addEventListener('click', event => {
    if (event.target.closest('[data-print]')) {
      print();
    }
  });
})();
