// Drafts of long forms: what is typed is kept on the server for its user alone, so that an ended session or a closed tab loses nothing.
// Every form that takes a while has it by itself; those with a draft of their own (data-draft) or data-no-draft are left out.
(() => {
  const longFormFields = 4;
  const delay = 2500;
  const place = '/ban-nhap';
  const sentKey = 'draft-sent';

  const fieldsOf = form => [...form.elements].filter(field => field.name && !field.name.startsWith('__') && !field.matches('[type="file"], [type="submit"], button, fieldset')
    && (field.type !== 'hidden' || field.matches('[data-kept]')));
  const isLong = form => form.matches('main form') && form.method === 'post' && !form.matches('[data-draft], [data-no-draft]') && !form.querySelector('[type="password"]')
    && (form.querySelector('fieldset.decision') || fieldsOf(form).filter(field => field.matches('input:not([type="checkbox"], [type="hidden"]), select, textarea')).length >= longFormFields);
  const addressOf = form => {
    const url = new URL(form.getAttribute('action') || location.href, location.href);
    return (url.pathname + url.search).slice(0, 300);
  };
  const at = (form, handler) => `${place}?${handler ? `handler=${handler}&` : ''}bieu-mau=${encodeURIComponent(addressOf(form))}`;

  function valuesOf(form) {
    const values = new FormData();
    values.append('__RequestVerificationToken', form.elements.__RequestVerificationToken?.value ?? '');
    for (const field of fieldsOf(form)) {
      if (field.matches('[type="checkbox"], [type="radio"]')) {
        if (field.checked) {
          values.append(field.name, field.value);
        }
      } else if (field.multiple) {
        [...field.selectedOptions].forEach(option => values.append(field.name, option.value));
      } else if (field.value) {
        values.append(field.name, field.value);
        if (field.dataset.source) {
          values.append(`${field.name}:text`, field.selectedOptions[0]?.textContent ?? ''); // a choice that was looked up needs its words again
        }
      }
    }
    return values;
  }

  let isFilling = false;

  function fill(form, values) {
    isFilling = true;
    for (const field of fieldsOf(form)) {
      const value = values[field.name];
      if (value === undefined) {
        continue;
      }
      if (field.matches('[type="checkbox"], [type="radio"]')) {
        field.checked = value.split(',').includes(field.value);
      } else if (field.tomselect) {
        const text = values[`${field.name}:text`];
        const chosen = field.multiple ? value.split(',') : [value];
        chosen.filter(one => text && !field.tomselect.options[one]).forEach(one => field.tomselect.addOption({ value: one, text }));
        field.tomselect.setValue(field.multiple ? chosen : value);
      } else {
        field.value = value;
      }
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    isFilling = false;
  }

  function statusOf(form) {
    return form.querySelector('[data-draft-status]') ?? (() => {
      const status = Object.assign(document.createElement('span'), { className: 'draft-note' });
      status.dataset.draftStatus = '';
      status.setAttribute('role', 'status');
      (form.querySelector('.form-actions') ?? form).append(status);
      return status;
    })();
  }

  async function keep(form) {
    if (form.dataset.sent) {
      return;
    }
    const status = statusOf(form);
    try {
      const answer = await fetch(at(form), { method: 'POST', body: valuesOf(form), redirect: 'manual' });
      status.textContent = answer.ok
        ? `Đã lưu nháp lúc ${(await answer.json()).savedAt}`
        : 'Chưa lưu được nháp. Phiên làm việc có thể đã hết: đăng nhập lại ở một thẻ khác rồi gõ tiếp.';
    } catch {
      status.textContent = 'Chưa lưu được nháp vì mất kết nối. Phần đã gõ vẫn còn trên trang.';
    }
  }

  const drop = (token, address) => fetch(`${place}?handler=Drop&bieu-mau=${encodeURIComponent(address)}`, {
    method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: token }), redirect: 'manual',
  });

  function button(text, primary, work) {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: primary ? 'btn btn-primary' : 'btn', textContent: text });
    made.addEventListener('click', work);
    return made;
  }

  async function offer(form) {
    const answer = await fetch(at(form), { headers: { Accept: 'application/json' } }).catch(() => null);
    if (answer?.status !== 200) {
      return;
    }
    const { savedAt, values } = await answer.json();
    const notice = Object.assign(document.createElement('div'), { className: 'notice tone-info draft-offer' });
    const words = Object.assign(document.createElement('p'), { textContent: `Có bản nháp của biểu mẫu này, lưu lúc ${savedAt}.` });
    notice.setAttribute('role', 'status');
    notice.append(words,
      button('Dùng bản nháp', true, () => { fill(form, values); notice.remove(); }),
      button('Bỏ bản nháp', false, () => { drop(form.elements.__RequestVerificationToken?.value ?? '', addressOf(form)); notice.remove(); }));
    form.before(notice);
  }

  // Said to be done: the draft has done its work. A page with errors, or one that asks again, keeps it.
  function forgetSent() {
    const sent = JSON.parse(sessionStorage.getItem(sentKey) ?? 'null');
    const token = document.querySelector('[name="__RequestVerificationToken"]')?.value;
    if (sent && token && document.querySelector('.toast-line') && !document.querySelector('.error-summary')) {
      sessionStorage.removeItem(sentKey);
      return Promise.all(sent.map(address => drop(token, address)));
    }
    return Promise.resolve();
  }

  const timers = new WeakMap();
  const typed = event => {
    const { form } = event.target;
    if (form && !isFilling && isLong(form)) {
      clearTimeout(timers.get(form));
      timers.set(form, setTimeout(() => keep(form), delay));
    }
  };
  document.addEventListener('input', typed);
  document.addEventListener('change', typed);
  document.addEventListener('submit', event => {
    const form = event.target;
    if (isLong(form)) {
      clearTimeout(timers.get(form));
      const sent = JSON.parse(sessionStorage.getItem(sentKey) ?? '[]');
      sessionStorage.setItem(sentKey, JSON.stringify([...new Set([...sent, addressOf(form)])]));
    }
  });
  forgetSent().then(() => {
    if (!document.querySelector('.error-summary')) {
      [...document.forms].filter(isLong).forEach(offer);
    }
  });
})();
