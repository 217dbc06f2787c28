// Comfort for single fields: days, numbers, searchable selects. Without it the server reads the same texts.
(() => {
  const yearsAheadOfTwoDigits = 10;

  // The same rules as VietnameseDate on the server.
  function readDay(text) {
    const match = /^(\d{1,2})\s*[/\-. ]\s*(\d{1,2})\s*[/\-. ]\s*(\d{4}|\d{2})$/.exec(text.trim())
      ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text.trim());
    if (!match) {
      return null;
    }
    const [, day, month] = match.map(Number);
    let year = Number(match[3]);
    if (match[3].length === 2) {
      const latest = new Date().getFullYear() + yearsAheadOfTwoDigits;
      year += Math.floor(latest / 100) * 100;
      year -= year > latest ? 100 : 0;
    }
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
  }

  const show = date => `${date.toISOString().slice(8, 10)}/${date.toISOString().slice(5, 7)}/${date.toISOString().slice(0, 4)}`;

  function setUpDate(input) {
    const frame = document.createElement('div');
    frame.className = 'date-frame';
    input.replaceWith(frame);
    const picker = Object.assign(document.createElement('input'), { type: 'date', tabIndex: -1 });
    picker.setAttribute('aria-hidden', 'true');
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'topbar-button date-pick', title: 'Chọn ngày trên lịch' });
    button.setAttribute('aria-label', 'Chọn ngày trên lịch');
    button.append(icon('calendar'));
    frame.append(input, picker, button);
    input.addEventListener('change', () => {
      const day = readDay(input.value);
      if (day) {
        input.value = show(day);
      }
    });
    button.addEventListener('click', () => {
      picker.value = readDay(input.value)?.toISOString().slice(0, 10) ?? '';
      picker.showPicker?.();
    });
    picker.addEventListener('change', () => {
      if (picker.value) {
        input.value = show(new Date(`${picker.value}T00:00:00Z`));
        input.dispatchEvent(new Event('change', { bubbles: true }));
        input.focus();
      }
    });
  }

  function setUpNumber(input) {
    input.addEventListener('change', () => {
      const text = input.value.replace(/\s/g, '');
      if (/^-?\d{4,}$/.test(text) && !input.matches('[data-plain]')) {
        input.value = text.replace(/\B(?=(\d{3})+$)/g, '.');
      }
    });
  }

  function setUpPassword(input) {
    const frame = document.createElement('div');
    frame.className = 'password-frame';
    input.replaceWith(frame);
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'password-show', textContent: 'Hiện' });
    button.setAttribute('aria-label', 'Hiện mật khẩu');
    frame.append(input, button);
    button.addEventListener('click', () => {
      const isShown = input.type === 'text';
      input.type = isShown ? 'password' : 'text';
      button.textContent = isShown ? 'Hiện' : 'Ẩn';
      button.setAttribute('aria-label', isShown ? 'Hiện mật khẩu' : 'Ẩn mật khẩu');
    });
    input.form?.addEventListener('submit', () => { input.type = 'password'; });
  }

  // The browser's own words on a file input follow its own language; the input stays on top for mouse, keyboard and dropped files.
  function setUpFile(input) {
    const frame = Object.assign(document.createElement('span'), { className: 'file-frame form-control' });
    const button = Object.assign(document.createElement('span'), { className: 'file-choose', textContent: input.multiple ? 'Chọn các tệp' : 'Chọn tệp' });
    const name = Object.assign(document.createElement('span'), { className: 'file-name' });
    const tell = () => { name.textContent = [...input.files].map(file => file.name).join(', ') || 'Chưa chọn tệp nào'; };
    button.prepend(icon('upload'));
    [button, name].forEach(part => part.setAttribute('aria-hidden', 'true'));
    input.replaceWith(frame);
    frame.append(button, name, input);
    input.addEventListener('change', tell);
    input.form?.addEventListener('reset', () => setTimeout(tell));
    tell();
  }

  function icon(name) {
    const sprite = document.querySelector('svg.icon use')?.getAttribute('href')?.split('#')[0] ?? '/lib/icons.svg';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'use'));
    svg.firstChild.setAttribute('href', `${sprite}#${name}`);
    return svg;
  }

  const plain = text => text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

  function setUpSearchSelect(select) {
    const source = select.dataset.source;
    select.setAttribute('aria-label', select.labels[0]?.firstChild?.textContent ?? '');
    new TomSelect(select, {
      maxOptions: 300,
      allowEmptyOption: false,
      placeholder: select.querySelector('option[value=""]')?.textContent ?? 'Chọn…',
      plugins: select.multiple ? ['remove_button'] : ['clear_button'],
      searchField: ['text'],
      sortField: [{ field: '$score' }, { field: '$order' }],
      selectOnTab: true,
      score,
      ...(source ? { load: (query, done) => load(source, query, done), shouldLoad: query => query.length > 1 } : {}),
      render: {
        no_results: () => '<div class="no-results">Không tìm thấy</div>',
        loading: () => '<div class="no-results">Đang tìm…</div>',
        not_loading: () => null,
      },
    });
  }

  // Typed without tone marks finds names with them; what the server found by its code stays too.
  function score(query) {
    const words = plain(query).split(/\s+/).filter(Boolean);
    return item => (words.every(word => plain(`${item.text ?? ''} ${item.code ?? ''}`).includes(word)) ? 1 : 0);
  }

  async function load(source, query, done) {
    try {
      const response = await fetch(`${source}${source.includes('?') ? '&' : '?'}q=${encodeURIComponent(query)}`, { headers: { Accept: 'application/json' } });
      done(response.ok ? await response.json() : []);
    } catch {
      done([]);
    }
  }

  const comforts = [
    ['input[data-date]', setUpDate],
    ['input[data-number]', setUpNumber],
    ['input[type="password"]', setUpPassword],
    ['input[type="file"]', setUpFile],
    ['select[data-search-select]', setUpSearchSelect],
  ];

  function setUp(root) {
    for (const [selector, work] of comforts) {
      for (const element of [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)]) {
        if (!element.dataset.ready) {
          element.dataset.ready = 'true';
          work(element);
        }
      }
    }
  }

  setUp(document);

  // A link from a to-do list leads to one field of a form: straight into its input.
  function goToField() {
    const field = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const input = field?.closest('form') && field.querySelector('.ts-control input, input:not([type=hidden]), select, textarea');
    if (input) {
      field.scrollIntoView({ block: 'center' });
      input.focus({ preventScroll: true });
    }
  }
  addEventListener('load', goToField);
  addEventListener('hashchange', goToField);
  document.addEventListener('htmx:load', event => setUp(event.detail.elt));

  // A part that another module has nothing for yet says so instead of loading for ever.
  document.addEventListener('htmx:responseError', event => {
    const waiting = event.detail.target.querySelector('.muted');
    if (waiting) {
      waiting.textContent = event.detail.xhr.status === 404
        ? 'Phân hệ này chưa có thông tin về người này.'
        : 'Chưa tải được. Tải lại trang để thử lại.';
    }
  });
})();
