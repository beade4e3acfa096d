// Draws every diagram of processes/ as a PNG, so that it can be looked at before it is committed.
//
//   node render.mjs [folder for the pictures]        default: target/diagrams at the top of the project
//
// Chromium is $CHROMIUM, else /usr/bin/chromium.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const MARGIN = 30;
const top = fileURLToPath(new URL('../../', import.meta.url));
const pictures = resolve(process.argv[2] ?? join(top, 'target', 'diagrams'));
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const bpmnJs = createRequire(import.meta.url)
  .resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

const diagrams = readdirSync(join(top, 'processes'), { recursive: true })
  .filter((name) => name.endsWith('.bpmn'))
  .map((name) => join(top, 'processes', name));

mkdirSync(pictures, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'diagrams-'));
try {
  for (const diagram of diagrams) {
    const xml = readFileSync(diagram, 'utf8');
    const box = extent(xml);
    const page = join(scratch, 'page.html');
    writeFileSync(page, html(xml, box));
    const picture = join(pictures, basename(diagram, '.bpmn') + '.png');
    execFileSync(chromium, [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--hide-scrollbars', `--user-data-dir=${join(scratch, 'profile')}`,
      `--window-size=${box.width},${box.height}`, '--virtual-time-budget=10000',
      `--screenshot=${picture}`, pathToFileURL(page).href,
    ], { stdio: ['ignore', 'ignore', 'ignore'] });
    console.log(picture);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** What the drawing covers, labels and waypoints included, with a margin. */
function extent(xml) {
  const attribute = (tag, name) => Number(new RegExp(`\\b${name}="(-?[\\d.]+)"`).exec(tag)[1]);
  const x = [], y = [];
  for (const [tag] of xml.matchAll(/<dc:Bounds [^>]*>/g)) {
    x.push(attribute(tag, 'x'), attribute(tag, 'x') + attribute(tag, 'width'));
    y.push(attribute(tag, 'y'), attribute(tag, 'y') + attribute(tag, 'height'));
  }
  for (const [tag] of xml.matchAll(/<di:waypoint [^>]*>/g)) {
    x.push(attribute(tag, 'x'));
    y.push(attribute(tag, 'y'));
  }
  const left = Math.min(...x) - MARGIN, upper = Math.min(...y) - MARGIN;
  return {
    x: left,
    y: upper,
    width: Math.ceil(Math.max(...x) + MARGIN - left),
    height: Math.ceil(Math.max(...y) + MARGIN - upper),
  };
}

function html(xml, box) {
  const source = JSON.stringify(xml).replace(/</g, '\\u003c');
  return `<!doctype html><meta charset="utf-8">
<style>html,body{margin:0;background:#fff}#canvas{width:${box.width}px;height:${box.height}px}</style>
<div id="canvas"></div>
<script src="${pathToFileURL(bpmnJs).href}"></script>
<script>
  const viewer = new BpmnJS({ container: '#canvas' });
  viewer.importXML(${source}).then(() => viewer.get('canvas').viewbox(${JSON.stringify(box)}));
</script>`;
}
