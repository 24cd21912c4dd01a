import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { madeUpReport } from './made-up-report';
import { planted } from './planted';
import { telehealth } from '../../examples/telehealth/app';
import { findChromium, startChromium } from '../../scripts/chromium';
import { toHtml } from '../../src/evidence/html';
import { HipaaReport } from '../../src/evidence/report';

const CHROMIUM = findChromium();
if (CHROMIUM === undefined) {
  console.warn('No Chromium was found, so the tests of the report in a browser are skipped. Install one (apt-get install chromium), or name it in CHROMIUM_PATH.');
}

jest.setTimeout(60_000);

const UNFOLD = 'document.querySelectorAll("details").forEach((each) => { each.open = true; })';

(CHROMIUM === undefined ? describe.skip : describe)('the report in a browser', () => {
  let folder: string;
  let browser: Browser;
  let report: HipaaReport;
  const urls: Record<string, string> = {};
  /** What any page asked for or complained about. */
  let requests: string[];
  let complaints: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cdk-hipaa-'));
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => telehealth({ outdir: join(folder, 'cdk.out'), broken: true }).synth()).toThrow();
    report = JSON.parse(readFileSync(join(folder, 'cdk.out', 'hipaa', 'report.json'), 'utf8')) as HipaaReport;
    const made = { middle: madeUpReport(120), large: madeUpReport(1000), planted: planted(madeUpReport(120)) };
    const reports = { ...made, telehealth: report, empty: { ...report, ...NOTHING } };
    for (const [name, each] of Object.entries(reports)) {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, toHtml(each));
      urls[name] = pathToFileURL(file).href;
    }
    browser = await startChromium(CHROMIUM!);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
    jest.restoreAllMocks();
  });

  beforeEach(() => {
    requests = [];
    complaints = [];
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(requests.filter((url) => !Object.values(urls).includes(url.split('#')[0]))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  async function open(name: string, options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    await context.route('**', async (route) => {
      requests.push(route.request().url());
      await route.continue();
    });
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(urls[name] + hash);
    return page;
  }

  const shown = async (page: Page, selector: string): Promise<number> => page.locator(`:is(${selector}):visible`).count();
  const width = async (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

  test('opens with its verdict, and asks for nothing but itself', async () => {
    const page = await open('telehealth');
    const verdict = new RegExp(`${report.summary.required} required checks? (?:does|do) not hold`);
    expect(await page.textContent('h1')).toMatch(verdict);
    expect(await page.title()).toMatch(verdict);
    expect(requests).toEqual([urls.telehealth]);
  });

  test('narrows findings down by level, service, verdict and safeguard, and shows all again', async () => {
    const page = await open('telehealth');
    const all = await shown(page, '.hits > li');
    expect(all).toBe(report.findings.length);
    for (const [name, value, count] of [
      ['l', 'required', report.findings.filter(({ level }) => level === 'required').length],
      ['v', 'outside', report.summary.outsideBoundary],
      ['p', '164.312(b)', report.findings.filter(({ safeguards }) => safeguards.includes('164.312(b)')).length],
    ] as const) {
      await page.selectOption(`#filters [name=${name}]`, value);
      expect([name, await shown(page, '.hits > li')]).toEqual([name, count]);
      expect(count).toBeLessThan(all);
      await page.click('#filters button');
      await page.waitForSelector('html:not(.narrowed)');
      expect(await shown(page, '.hits > li')).toBe(all);
    }
    const [service] = await page.selectOption('#filters [name=s]', { index: 1 });
    const ofService = await page.locator(`.hits > li[data-s="${service}"]`).count();
    expect(ofService).toBeGreaterThan(0);
    expect(await page.textContent('#filters [role=status]')).toBe(`${ofService} of ${all} shown`);
  });

  test('searches findings for words, wherever they stand', async () => {
    const page = await open('telehealth');
    const { rule, constructPath } = report.findings.find((finding) => finding.constructPath !== undefined)!;
    await page.fill('#filters [name=q]', `${constructPath!.toUpperCase()} ${rule.split('.')[0]}`);
    await page.waitForSelector('html.narrowed');
    const found = await page.locator('.hits > li:visible').allInnerTexts();
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(report.findings.length);
    found.forEach((text) => expect(text).toContain(constructPath));
    await page.fill('#filters [name=q]', 'nothing is called that');
    await page.waitForSelector('#findings .empty:visible');
  });

  test('leads from a cell of the matrix to the findings behind it', async () => {
    const page = await open('telehealth');
    await page.fill('#filters [name=q]', 'nothing is called that');
    await page.waitForSelector('#findings .empty:visible');
    const cell = page.locator('.matrix td.fail a').first();
    const target = (await cell.getAttribute('href'))!;
    const [paragraph, service] = await Promise.all([cell.getAttribute('data-p'), cell.getAttribute('data-s')]);
    await cell.click();
    await page.waitForSelector('#findings .empty', { state: 'hidden' });
    expect(new URL(page.url()).hash).toBe(target);
    expect(await page.locator(target).isVisible()).toBe(true);
    await page.waitForSelector(`${target}:focus`);
    expect(await page.inputValue('#filters [name=p]')).toBe(paragraph);
    expect(await page.inputValue('#filters [name=s]')).toBe(service);
    expect(await shown(page, `.hits > li[data-s="${service}"]`)).toBe(await shown(page, '.hits > li'));
    await page.goBack();
    expect(new URL(page.url()).hash).toBe('');
  });

  test('leads from a cell in which everything holds to the rules behind it', async () => {
    const page = await open('telehealth');
    const cell = page.locator('.matrix td.pass a').first();
    await cell.click();
    await page.waitForSelector('#narrowed:visible');
    const rows = page.locator('#rules tbody tr:visible');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.count()).toBeLessThan(report.rules.length);
    await page.click('#narrowed button');
    expect(await rows.count()).toBe(report.rules.length);
  });

  test('opens at a finding that is folded away, and after a filter that hides it', async () => {
    const anchor = [...readFileSync(join(folder, 'large.html'), 'utf8').matchAll(/<li id="(finding-[^"]+)"/g)].at(-1)![1];
    const page = await open('large', {}, `#${anchor}`);
    const finding = page.locator(`#${anchor}`);
    await finding.waitFor({ state: 'visible' });
    await page.fill('#filters [name=q]', 'nothing is called that');
    await finding.waitFor({ state: 'hidden' });
    await page.evaluate(`location.hash = ''; location.hash = '${anchor}'`);
    await finding.waitFor({ state: 'visible' });
    expect(await page.inputValue('#filters [name=q]')).toBe('');
  });

  test('searches the inventory of a large app, which is folded away', async () => {
    const page = await open('large');
    expect(await shown(page, '#inventory tbody tr')).toBe(0);
    await page.fill('#inventory-search [name=q]', 'Visits17');
    await page.locator('#inventory tbody tr:visible').first().waitFor();
    expect(await page.locator('#inventory tbody tr:visible th').allInnerTexts()).toEqual([expect.stringContaining('Visits17')]);
  });

  test('goes from the drawing to the resource', async () => {
    const page = await open('telehealth');
    await page.locator('.map [data-to]').first().click();
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#resource-/);
    expect(await page.locator(hash).isVisible()).toBe(true);
  });

  test.each(['telehealth', 'large', 'planted', 'empty'])('never makes the page wider than a phone: %s', async (name) => {
    const page = await open(name, { viewport: { width: 390, height: 844 } });
    expect(await width(page)).toBe(390);
    await page.evaluate(UNFOLD);
    expect(await width(page)).toBe(390);
  });

  test.each([
    ['telehealth', 'light'], ['telehealth', 'dark'], ['middle', 'light'], ['empty', 'light'],
  ] as const)('has no problem that axe-core calls serious or critical: %s, %s', async (name, colorScheme) => {
    // The page lets no script through but its own: axe-core comes in by the debugger.
    const page = await open(name, { colorScheme, bypassCSP: true });
    await page.evaluate(axe.source);
    await page.evaluate(name === 'telehealth' && colorScheme === 'light' ? UNFOLD : '');
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run({ resultTypes: ["violations"] })');
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
  });

  test('shows everything without scripts, and no controls that would do nothing', async () => {
    const page = await open('telehealth', { javaScriptEnabled: false });
    expect(await page.locator('.hits > li').count()).toBe(await shown(page, '.hits > li'));
    expect(await page.locator('#rules tbody tr').count()).toBe(await shown(page, '#rules tbody tr'));
    expect(await shown(page, 'input, select, button')).toBe(0);
  });

  test('unfolds everything on paper, without controls', async () => {
    const page = await open('large');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await shown(page, 'nav, input, select, button')).toBe(0);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('details:not([open])').count()).toBeGreaterThan(10);
  });

  test('runs nothing of what is planted in a report', async () => {
    const page = await open('planted');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    await page.locator('.matrix td a').first().click();
    await page.fill('#filters [name=q]', '<script>alert(1)</script>');
    await page.waitForSelector('html.narrowed');
    expect(await shown(page, '.hits > li')).toBeGreaterThan(0);
  });
});

/** A report about nothing. */
const NOTHING: Partial<HipaaReport> = {
  summary: { templates: 0, resources: 0, passed: 0, required: 0, recommended: 0, accepted: 0, outsideBoundary: 0, baseline: 0, blocking: 0 },
  templates: [],
  resources: [],
  rules: [],
  acceptances: [],
  exclusions: [],
  flows: [],
  findings: [],
  typesWithoutRules: [],
};
