import { existsSync } from 'node:fs';
import { Browser, chromium } from 'playwright-core';

/** Where Debian, Ubuntu and Google put it. */
const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine: what CHROMIUM_PATH names, or what stands in a usual place; nothing where there is none. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...USUAL].find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Starts the browser without a window. It is kept from asking for updates, which a closed network would refuse one by one. */
export async function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
