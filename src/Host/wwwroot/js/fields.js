// Comfort for single fields: days, numbers, files. Without it the server reads the same texts. Searchable selects: pickers.js.
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
  window.hscbIcon = icon; // pickers.js draws with it too

  // Words of a catalogue are offered; what is typed besides is allowed, because papers say it, and is marked.
  const suggested = new Map();
  let lists = 0;

  async function setUpSuggest(input) {
    const address = input.dataset.suggest;
    if (!address) {
      return;
    }
    suggested.set(address, suggested.get(address) ?? fetch(address, { headers: { Accept: 'application/json' } }).then(answer => (answer.ok ? answer.json() : [])).catch(() => []));
    const words = await suggested.get(address);
    const list = Object.assign(document.createElement('datalist'), { id: `goi-y-${++lists}` });
    words.forEach(word => list.append(Object.assign(document.createElement('option'), { value: word })));
    const mark = Object.assign(document.createElement('div'), { className: 'free-text', textContent: 'Không có trong danh mục: ghi tự do theo giấy tờ' });
    mark.setAttribute('role', 'status');
    const known = new Set(words.map(word => word.toLowerCase()));
    const tell = () => { mark.hidden = known.size === 0 || !input.value.trim() || known.has(input.value.trim().toLowerCase()); };
    input.setAttribute('list', list.id);
    input.after(list, mark);
    input.addEventListener('input', tell); // not on leaving the field: what moves then swallows the click that left it
    tell();
  }

  const comforts = [
    ['input[data-suggest]', setUpSuggest],
    ['input[data-date]', setUpDate],
    ['input[data-number]', setUpNumber],
    ['input[type="password"]', setUpPassword],
    ['input[type="file"]', setUpFile],
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
