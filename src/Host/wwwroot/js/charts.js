// A chart of the table below it: the table stays, so nothing is told by the picture alone.
(() => {
  const mostRows = 25;
  const text = cell => cell.textContent.replace(/\s+/g, ' ').trim();
  const number = cell => Number(text(cell).replace(/\./g, ''));
  // The first is lighter on dark ground, where the deep teal drowns.
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const colours = [isDark ? '#4fb3bb' : '#0f5c63', '#c2762b', '#4a7fb5', '#8a5a9e', '#6b8e3d', '#b5524a', '#5f6b7a', '#3d9a8b', '#a88f2a', '#7a6bb5'];

  for (const frame of document.querySelectorAll('[data-chart-of]')) {
    const table = document.getElementById(frame.dataset.chartOf);
    const headings = [...table.tHead.rows[0].cells].slice(1).map(text);
    const rows = [...table.tBodies[0].rows];
    if (rows.length > mostRows) {
      continue;
    }
    frame.hidden = false;
    const isUpright = frame.matches('[data-chart-upright]'); // time runs from left to right, and there is no column of sums
    const series = headings.length > 1 && !isUpright ? headings.slice(0, -1) : headings;
    const style = getComputedStyle(document.body);
    Chart.defaults.font.family = style.fontFamily;
    Chart.defaults.color = style.color;
    frame.style.height = isUpright ? '220px' : `${Math.max(160, 60 + rows.length * 26)}px`;
    new Chart(frame.querySelector('canvas'), {
      type: 'bar',
      data: {
        labels: rows.map(row => text(row.cells[0])),
        datasets: series.map((label, i) => ({ label, data: rows.map(row => number(row.cells[i + 1])), backgroundColor: colours[i % colours.length] })),
      },
      options: {
        indexAxis: isUpright ? 'x' : 'y',
        animation: false,
        maintainAspectRatio: false,
        plugins: { legend: { display: series.length > 1, position: 'bottom' } },
        scales: { x: { stacked: true, beginAtZero: true, ticks: { precision: 0 } }, y: { stacked: true, ticks: { precision: 0 } } },
      },
    });
  }
})();
