// Warns before the session ends, keeps it when asked, and says so when it is over. Tabs tell one another.
(() => {
  const dialog = document.getElementById('session-end');
  if (!dialog) {
    return;
  }
  const warnAhead = 120_000;
  const whole = Number(dialog.dataset.whole) * 1000;
  const shared = 'session-until';
  const part = name => dialog.querySelector(`[data-${name}]`);
  let until = Date.now() + Number(dialog.dataset.left) * 1000;
  let timer;

  const latest = () => Math.max(until, Number(localStorage.getItem(shared)) || 0);

  function lastsUntil(time) {
    until = time;
    localStorage.setItem(shared, String(Math.max(time, latest())));
    watch();
  }

  function watch() {
    clearTimeout(timer);
    const now = Date.now();
    const end = Math.min(latest(), now + whole); // a clock set back must not hide the end
    if (now >= end) {
      show(true);
      return;
    }
    if (now >= end - warnAhead) {
      part('time').textContent = new Date(end).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
      show(false);
      timer = setTimeout(watch, end - now);
      return;
    }
    if (dialog.open) {
      dialog.close();
    }
    timer = setTimeout(watch, end - warnAhead - now);
  }

  function show(isOver) {
    dialog.querySelector('h2').textContent = isOver ? 'Phiên làm việc đã hết' : 'Phiên làm việc sắp hết';
    part('soon').hidden = isOver;
    part('over').hidden = !isOver;
    part('keep').hidden = isOver;
    part('again').hidden = !isOver;
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  async function keep() {
    const answer = await fetch('/tai-khoan', { redirect: 'manual' }).catch(() => null);
    if (answer?.ok) {
      lastsUntil(Date.now() + whole);
    } else if (answer) {
      show(true);
    }
  }

  part('keep').addEventListener('click', keep);
  part('close').addEventListener('click', () => dialog.close());
  part('again').addEventListener('click', () => dialog.close());
  addEventListener('storage', event => event.key === shared && watch());
  document.addEventListener('visibilitychange', () => !document.hidden && watch());
  document.addEventListener('htmx:afterOnLoad', () => lastsUntil(Math.max(until, Date.now() + whole / 2)));
  lastsUntil(until);
})();
