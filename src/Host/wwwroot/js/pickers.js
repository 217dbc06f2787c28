// One picker for everything that is searched and chosen: units (with their tree), people, codes of catalogues.
(() => {
  const plain = text => (text ?? '').normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const wordsOf = text => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const kept = 5;

  // The same order as SearchRank on the server: the whole name or code, its beginning, the words one after another, in order, in any order.
  function rank(query, item) {
    const asked = wordsOf(query);
    const name = wordsOf(item.name ?? item.text);
    const code = wordsOf(item.code);
    const begins = (list, at) => asked.every((word, i) => (list[at + i] ?? '').startsWith(word));
    const inOrder = asked.reduce((at, word) => (at < 0 ? at : name.findIndex((own, i) => i >= at && own.startsWith(word)) + 1 || -1), 0) >= 0;
    const all = list => asked.every(word => list.some(own => own.startsWith(word)));
    const phrase = asked.join(' ');
    return phrase === name.join(' ') || phrase === code.join(' ') || (asked.length === 1 && code.at(-1) === phrase) ? 0
      : begins(name, 0) || begins(code, 0) ? 1
        : name.some((_, at) => begins(name, at)) ? 2
          : inOrder ? 3
            : all(name) ? 4
              : all([...name, ...code, ...wordsOf(item.path), ...wordsOf(item.text)]) ? 5 : null;
  }

  const score = query => item => {
    const place = rank(query, item);
    return place === null ? 0 : 100 - 10 * place - 0.5 * Math.min(item.depth ?? 0, 9) - 0.01 * Math.min(wordsOf(item.text).length, 99);
  };

  // Recent choices: of units on this machine, of people only while the tab is open.
  function memoryOf(select, source) {
    const key = `recent:${document.body.dataset.user ?? ''}:${source}`;
    const store = () => (select.matches('[data-unit-picker]') ? localStorage : sessionStorage);
    const read = () => {
      try {
        return JSON.parse(store().getItem(key) ?? '[]');
      } catch {
        return [];
      }
    };
    const add = item => {
      try {
        const { value, text, name, code, path } = item;
        store().setItem(key, JSON.stringify([{ value, text, name, code, path }, ...read().filter(other => other.value !== value)].slice(0, kept)));
      } catch { /* a browser that keeps nothing */ }
    };
    return { read, add };
  }

  const html = text => Object.assign(document.createElement('i'), { textContent: text ?? '' }).innerHTML;

  function line(item) {
    const about = [item.code, item.path].filter(Boolean).join(' · ');
    return `<div>${html(item.name ?? item.text)}${item.recent ? '<span class="picked-before">gần đây</span>' : ''}`
      + `${about ? `<small class="option-about">${html(about)}</small>` : ''}</div>`;
  }

  function setUpPicker(select) {
    const { source } = select.dataset;
    const isUnits = select.matches('[data-unit-picker]');
    const offered = isUnits && select.querySelectorAll('option:not([value=""])').length > 1 ? new Set([...select.options].map(o => o.value)) : null;
    const memory = source ? memoryOf(select, source) : null;
    let waitsForAnswer = false;
    let takesFirst = false;
    select.setAttribute('aria-label', select.labels[0]?.firstChild?.textContent ?? '');
    const picker = new TomSelect(select, {
      maxOptions: 300,
      allowEmptyOption: false,
      placeholder: select.querySelector('option[value=""]')?.textContent ?? 'Chọn…',
      plugins: select.multiple ? { remove_button: { title: 'Bỏ' } } : { clear_button: { title: 'Bỏ chọn' } },
      searchField: ['text'],
      sortField: [{ field: '$score', direction: 'desc' }, { field: '$order' }],
      selectOnTab: true,
      refreshThrottle: 0, // Enter takes what fits the words typed so far
      score,
      ...(source && !isUnits ? { load: (query, done) => load(withQuery(source, 'q', query), done), shouldLoad: query => query.length > 1 } : {}),
      render: {
        option: line,
        no_results: () => '<div class="no-results">Không tìm thấy</div>',
        loading: () => '<div class="no-results">Đang tìm…</div>',
        not_loading: () => null,
      },
    });
    memory?.read().filter(item => !offered || offered.has(item.value))
      .forEach((item, at) => picker.addOption({ ...item, recent: true, $order: at - kept }));
    picker.on('item_add', value => memory?.add(picker.options[value] ?? {}));

    // Enter pressed before the answer is there takes the first of the answer, never what happened to be shown.
    picker.on('type', query => { waitsForAnswer = isUnits ? waitsForAnswer : Boolean(source) && query.length > 1 && !picker.loadedSearches[query]; });
    const arrived = () => {
      waitsForAnswer = false;
      if (takesFirst) {
        takesFirst = false;
        picker.refreshOptions(true);
        setTimeout(() => picker.activeOption && picker.onOptionSelect(new Event('enter'), picker.activeOption));
      }
    };
    picker.on('load', arrived);
    picker.hook('instead', 'onKeyDown', event => {
      if (event.key === 'Enter' && waitsForAnswer && picker.control_input.value) {
        event.preventDefault();
        takesFirst = true;
        return;
      }
      onKeyDown.call(picker, event);
    });
    if (isUnits) {
      let list;
      const units = () => (list ??= fetchList(withQuery(source, 'tat-ca', 'true')).then(all => all.filter(unit => !offered || offered.has(unit.value))));
      const fill = () => {
        waitsForAnswer = true;
        return units().then(all => {
          all.forEach(unit => (picker.options[unit.value] ? picker.updateOption(unit.value, { ...picker.options[unit.value], ...unit }) : picker.addOption(unit)));
          if (picker.isFocused) {
            picker.refreshOptions(picker.isOpen);
          }
          arrived();
        });
      };
      picker.on('focus', () => { if (!list) { fill(); } });
      addTree(picker, units);
    }
  }

  const { onKeyDown } = TomSelect.prototype;

  const withQuery = (address, name, value) => `${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;

  async function fetchList(address) {
    try {
      const response = await fetch(address, { headers: { Accept: 'application/json' } });
      return response.ok ? await response.json() : [];
    } catch {
      return [];
    }
  }

  const load = (address, done) => fetchList(address).then(done);

  // The tree beside a unit picker: opened on demand, one level at a time.
  function addTree(picker, units) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn unit-tree-open', title: 'Chọn trên cây đơn vị' });
    button.setAttribute('aria-label', 'Chọn trên cây đơn vị');
    button.append(window.hscbIcon('sitemap'));
    const frame = Object.assign(document.createElement('div'), { className: 'unit-picker' });
    picker.wrapper.replaceWith(frame);
    frame.append(picker.wrapper, button);
    button.addEventListener('click', async () => {
      const dialog = treeDialog(await units(), [picker.getValue()].flat()[0], unit => {
        if (!picker.options[unit.value]) {
          picker.addOption(unit);
        }
        picker.addItem(unit.value);
        dialog.close();
        button.focus();
      });
      frame.append(dialog);
      dialog.addEventListener('close', () => dialog.remove());
      dialog.showModal();
      (dialog.querySelector('[aria-current]') ?? dialog.querySelector('.unit-name'))?.focus();
    });
  }

  function treeDialog(all, chosen, choose) {
    const dialog = Object.assign(document.createElement('dialog'), { className: 'unit-tree' });
    const title = Object.assign(document.createElement('h2'), { textContent: 'Chọn đơn vị', id: 'unit-tree-title' });
    const close = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: 'Đóng' });
    dialog.setAttribute('aria-labelledby', title.id);
    close.addEventListener('click', () => dialog.close());
    const known = new Set(all.map(unit => unit.value));
    const below = new Map();
    for (const unit of all) {
      const parent = known.has(unit.parent) ? unit.parent : '';
      below.set(parent, [...(below.get(parent) ?? []), unit]);
    }
    const above = new Set();
    for (let at = all.find(unit => unit.value === chosen); at; at = all.find(unit => unit.value === at.parent)) {
      above.add(at.parent);
    }
    const branch = parent => {
      const list = document.createElement('ul');
      (below.get(parent) ?? []).forEach(unit => list.append(node(unit)));
      return list;
    };
    const node = unit => {
      const item = document.createElement('li');
      const name = Object.assign(document.createElement('button'), { type: 'button', className: 'unit-name', textContent: unit.name });
      name.append(Object.assign(document.createElement('small'), { textContent: unit.code }));
      name.addEventListener('click', () => choose(unit));
      if (unit.value === chosen) {
        name.setAttribute('aria-current', 'true');
      }
      if (below.has(unit.value)) {
        const toggle = Object.assign(document.createElement('button'), { type: 'button', className: 'unit-toggle' });
        const open = isOpen => {
          toggle.setAttribute('aria-expanded', isOpen);
          toggle.setAttribute('aria-label', `${isOpen ? 'Thu gọn' : 'Mở'} ${unit.name}`);
          item.querySelector(':scope > ul')?.remove();
          if (isOpen) {
            item.append(branch(unit.value));
          }
        };
        toggle.append(window.hscbIcon('chevron-right'));
        toggle.addEventListener('click', () => open(toggle.getAttribute('aria-expanded') !== 'true'));
        item.append(toggle, name);
        open(above.has(unit.value) || unit.depth < 1);
      } else {
        item.append(name);
      }
      return item;
    };
    const empty = Object.assign(document.createElement('p'), { className: 'muted', textContent: 'Không có đơn vị nào để chọn.' });
    dialog.append(title, all.length ? branch('') : empty, close);
    return dialog;
  }

  function setUp(root) {
    const selector = 'select[data-search-select]';
    for (const select of [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)]) {
      if (!select.dataset.ready) {
        select.dataset.ready = 'true';
        setUpPicker(select);
      }
    }
  }

  setUp(document);
  document.addEventListener('htmx:load', event => setUp(event.detail.elt));
})();
