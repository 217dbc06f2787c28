// The scan of a decision goes up as soon as it is chosen; the form then only names it, so check pages and drafts carry it.
(() => {
  document.addEventListener('change', async event => {
    const frame = event.target.closest('[data-decision-file]');
    if (frame && event.target.type === 'hidden' && event.target.name.endsWith('FileName') && event.target.value) {
      frame.querySelector('.decision-file-state').textContent = `Đã tải lên: ${event.target.value}`; // a draft came back
      return;
    }
    const [file] = event.target.files ?? [];
    if (!frame || !file) {
      return;
    }
    const state = frame.querySelector('.decision-file-state');
    const [id, name] = frame.querySelectorAll('input[type="hidden"]');
    const form = new FormData();
    form.append('__RequestVerificationToken', event.target.form?.elements.__RequestVerificationToken?.value ?? '');
    form.append('File', file);
    state.classList.remove('is-wrong');
    state.textContent = 'Đang tải lên…';
    try {
      const answer = await fetch(frame.dataset.decisionFile, { method: 'POST', body: form, headers: { Accept: 'application/json' }, redirect: 'manual' });
      const told = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : null;
      if (!answer.ok || !told?.id) {
        throw new Error(told?.message ?? 'Chưa tải được tệp lên. Tải lại trang rồi thử lại.');
      }
      [id.value, name.value] = [told.id, told.name];
      state.textContent = `Đã tải lên: ${told.name}`;
      id.dispatchEvent(new Event('input', { bubbles: true })); // a draft keeps it
    } catch (error) {
      [id.value, name.value] = ['', ''];
      event.target.value = '';
      event.target.dispatchEvent(new Event('change', { bubbles: true }));
      state.classList.add('is-wrong');
      state.textContent = error.message;
    }
  });
})();
