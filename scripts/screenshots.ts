/** Makes the pictures of the report in docs/images from the telehealth example, with the browser of this machine: npm run screenshots. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { findChromium, startChromium } from './chromium';
import type { HipaaReport } from '../src/evidence/report';

const ROOT = join(__dirname, '..');
const IMAGES = join(ROOT, 'docs', 'images');
const REPORT = join(ROOT, 'examples', 'telehealth', 'cdk.out', 'hipaa', 'report.json');

/** Pictures by name: how wide the window is and how high. */
const PICTURES = {
  'report-1280.png': { width: 1280, height: 1900 },
  'report-390.png': { width: 390, height: 1900 },
};

async function main(): Promise<void> {
  const chromium = findChromium();
  if (chromium === undefined) {
    throw new Error('No Chromium was found: install one (apt-get install chromium), or name it in CHROMIUM_PATH.');
  }
  // Compiles what is stale, and leaves the report.
  execFileSync('npm', ['run', '--silent', 'demo'], { cwd: ROOT, stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'cdk-hipaa-'));
  const browser = await startChromium(chromium);
  try {
    const file = join(folder, 'report.html');
    writeFileSync(file, page());
    mkdirSync(IMAGES, { recursive: true });
    for (const [name, viewport] of Object.entries(PICTURES)) {
      await take(browser, pathToFileURL(file).href, join(IMAGES, name), viewport);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

function page(): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { toHtml } = require('../lib/evidence/html') as typeof import('../src/evidence/html');
  return toHtml(JSON.parse(readFileSync(REPORT, 'utf8')) as HipaaReport);
}

async function take(browser: Browser, url: string, path: string, viewport: { readonly width: number; readonly height: number }): Promise<void> {
  const window = await browser.newPage({ viewport, colorScheme: 'light' });
  await window.goto(url);
  await window.screenshot({ path });
  await window.close();
  console.log(`${relative(process.cwd(), path)}: ${Math.round(statSync(path).size / 1024)} kB`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
