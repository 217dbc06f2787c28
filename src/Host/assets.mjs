// Makes wwwroot/lib from the pinned npm packages. Called by the build (HoSoCanBo.Host.csproj):
//   node assets.mjs packages   npm ci, then copy what the browser needs
//   node assets.mjs icons      one sprite with the icons that the sources name
// Several builds may run at once: a lock directory lets one work and the others wait for its result.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const host = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(host, 'node_modules');
const lib = path.join(host, 'wwwroot', 'lib');
const obj = path.join(host, 'obj');
const [task, stamp] = process.argv.slice(2);
const fontWeights = [400, 500, 600];
const lockPatienceMs = 5 * 60 * 1000;

const fontSubsets = {
  vietnamese: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,'
    + 'U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

function main() {
  fs.mkdirSync(obj, { recursive: true });
  const startedAt = Date.now();
  withLock(() => {
    const output = task === 'icons' ? path.join(lib, 'icons.svg') : stamp;
    if (modifiedAt(output) >= startedAt && modifiedAt(path.join(lib, 'vendor.css')) > 0) {
      return; // another build did it while this one waited
    }
    task === 'icons' ? makeSprite() : installPackages();
  });
}

function installPackages() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: host, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32',
  });
  const fonts = copyFonts();
  write('vendor.css', [
    withoutSourceMap(read('@tabler/core/dist/css/tabler.min.css')),
    withoutSourceMap(read('tom-select/dist/css/tom-select.bootstrap5.min.css')),
    fonts,
  ].join('\n'));
  write('htmx.js', read('htmx.org/dist/htmx.min.js'));
  write('tom-select.js', withoutSourceMap(read('tom-select/dist/js/tom-select.complete.min.js')));
  write('chart.js', withoutSourceMap(read('chart.js/dist/chart.umd.min.js')));
  makeSprite();
  fs.writeFileSync(stamp, new Date().toISOString());
}

// The version is part of the path, so the files can be cached for ever although a style sheet names them.
function copyFonts() {
  const { version } = JSON.parse(read('@fontsource/be-vietnam-pro/package.json'));
  const faces = Object.entries(fontSubsets).flatMap(([subset, range]) => fontWeights.map(weight => {
    const file = `be-vietnam-pro-${subset}-${weight}-normal.woff2`;
    const target = path.join('fonts', version, file);
    write(target, fs.readFileSync(path.join(modules, '@fontsource/be-vietnam-pro/files', file)));
    return `@font-face{font-family:"Be Vietnam Pro";font-style:normal;font-weight:${weight};font-display:swap;`
      + `src:url("fonts/${version}/${file}") format("woff2");unicode-range:${range}}`;
  }));
  return faces.join('\n');
}

// Every quoted word of the sources that is the name of an icon goes in: a few too many, but never one too few.
function makeSprite() {
  const icons = path.join(modules, '@tabler/icons/icons/outline');
  const known = new Set(fs.readdirSync(icons).map(file => path.basename(file, '.svg')));
  const named = new Set();
  for (const file of sources(path.resolve(host, '..'))) {
    for (const [, word] of fs.readFileSync(file, 'utf8').matchAll(/["']([a-z][a-z0-9-]{0,40})["']/g)) {
      if (known.has(word)) {
        named.add(word);
      }
    }
  }
  const symbols = [...named].sort().map(name => {
    const svg = fs.readFileSync(path.join(icons, `${name}.svg`), 'utf8');
    const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
      .replace('<path stroke="none" d="M0 0h24v24H0z" fill="none" />', '').replace(/\s*\n\s*/g, '');
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
  });
  write('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
}

function* sources(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!['bin', 'obj', 'node_modules', 'lib', 'Migrations', 'Internal'].includes(entry.name)) {
        yield* sources(full);
      }
    } else if (/\.(cs|cshtml|js)$/.test(entry.name)) {
      yield full;
    }
  }
}

function withLock(work) {
  const lock = path.join(obj, 'assets.lock');
  const deadline = Date.now() + lockPatienceMs;
  for (;;) {
    try {
      fs.mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw error;
      }
      if (Date.now() - modifiedAt(lock) > lockPatienceMs || Date.now() > deadline) {
        fs.rmSync(lock, { recursive: true, force: true }); // its owner was killed
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}

function write(name, content) {
  const target = path.join(lib, name);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(`${target}.${process.pid}`, content);
  fs.renameSync(`${target}.${process.pid}`, target); // never half a file
}

function modifiedAt(file) {
  return file && fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0;
}

const read = name => fs.readFileSync(path.join(modules, name), 'utf8');
const withoutSourceMap = text => text.replace(/\/[/*]# sourceMappingURL=.*$/m, '');

main();
