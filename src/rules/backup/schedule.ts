const HOURS_IN: { readonly [unit: string]: number } = { minute: 1 / 60, hour: 1, day: 24 };

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * Whether a schedule expression of AWS, `cron(...)` or `rate(...)`, comes up on every day; undefined where it can't be read.
 */
export function runsDaily(expression: string): boolean | undefined {
  const [, kind, body] = /^\s*(cron|rate)\((.*)\)\s*$/i.exec(expression) ?? [];
  return kind === undefined ? undefined : kind.toLowerCase() === 'rate' ? rateIsDaily(body) : cronIsDaily(body);
}

function rateIsDaily(body: string): boolean | undefined {
  const [, count, unit] = /^\s*(\d+)\s+(minute|hour|day)s?\s*$/i.exec(body) ?? [];
  return count === undefined ? undefined : Number(count) * HOURS_IN[unit.toLowerCase()] <= 24;
}

function cronIsDaily(body: string): boolean | undefined {
  const fields = body.trim().toUpperCase().split(/\s+/);
  if (fields.length !== 6) {
    return undefined;
  }
  const [minute, hour, dayOfMonth, month, dayOfWeek, year] = fields;
  const every = [
    minute !== '?' && hour !== '?',
    covers(dayOfMonth, 1, 31),
    covers(month, 1, 12, MONTHS),
    covers(dayOfWeek, 1, 7, DAYS),
    year === '*' ? true : undefined,
  ];
  return every.includes(false) ? false : every.includes(undefined) ? undefined : true;
}

/** Whether a field of a cron expression takes every value; undefined where it can't be read. */
function covers(field: string, first: number, last: number, names: readonly string[] = []): boolean | undefined {
  if (/[LW#]/.test(field) && !/[A-Z]{3}/.test(field)) {
    return false;
  }
  const taken = new Set<number>();
  for (const item of field.split(',')) {
    const [range, step = '1'] = item.split('/');
    const [from, to] = range === '*' || range === '?' ? [first, last] : range.split('-').map((text) => valueOf(text, names, first));
    const end = to ?? (item.includes('/') ? last : from);
    if (![from, end, Number(step)].every((value) => Number.isInteger(value) && value >= 1 && value <= last)) {
      return undefined;
    }
    // FRI-MON goes over the end of the week.
    const length = ((end - from + last - first + 1) % (last - first + 1)) + 1;
    for (let offset = 0; offset < length; offset += Number(step)) {
      taken.add(((from - first + offset) % (last - first + 1)) + first);
    }
  }
  return taken.size === last - first + 1;
}

function valueOf(text: string, names: readonly string[], first: number): number {
  const index = names.indexOf(text);
  return index >= 0 ? index + first : Number(text);
}
