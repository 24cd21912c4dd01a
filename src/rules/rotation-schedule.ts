const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The longest month, in days. */
const DAYS_IN_MONTH = 31;

/**
 * The longest time between two runs of a schedule expression, `cron(...)` or `rate(...)`, in days; undefined where it can't be read.
 *
 * Source: AWS Secrets Manager user guide, "Schedule expressions in Secrets Manager rotation".
 */
export function daysBetweenRuns(expression: string): number | undefined {
  const [, kind, body] = /^\s*(cron|rate)\((.*)\)\s*$/i.exec(expression) ?? [];
  return kind === undefined ? undefined : kind.toLowerCase() === 'rate' ? daysOfRate(body) : daysOfCron(body);
}

function daysOfRate(body: string): number | undefined {
  const [, count, unit] = /^\s*(\d+)\s+(hour|day)s?\s*$/i.exec(body) ?? [];
  return count === undefined ? undefined : Number(count) / (unit.toLowerCase() === 'hour' ? 24 : 1);
}

/** Whatever the day says, it comes in every month or, as the 31st does, in every other one. */
function daysOfCron(body: string): number | undefined {
  const fields = body.trim().toUpperCase().split(/\s+/);
  const [, , dayOfMonth, month, , year] = fields;
  const months = fields.length === 6 && year === '*' ? monthsOf(month) : undefined;
  if (months === undefined || months.length === 0) {
    return undefined;
  }
  const gap = Math.max(...months.map((each, index) => (months[index + 1] ?? months[0] + 12) - each));
  const isInEveryMonth = !/^(?:29|30|31)$/.test(dayOfMonth);
  return (isInEveryMonth ? gap : gap + 1) * DAYS_IN_MONTH;
}

/** The months that a field of a cron expression names, in order; undefined where it can't be read. */
function monthsOf(field: string): number[] | undefined {
  const named = new Set<number>();
  for (const item of field.split(',')) {
    const [range, step = '1'] = item.split('/');
    const [from, to] = range === '*' ? [1, 12] : range.split('-').map(monthOf);
    const last = to ?? (item.includes('/') ? 12 : from);
    if (![from, last, Number(step)].every((number) => Number.isInteger(number) && number >= 1 && number <= 12)) {
      return undefined;
    }
    for (let month = from; month <= last; month += Number(step)) {
      named.add(month);
    }
  }
  return [...named].sort((one, other) => one - other);
}

function monthOf(text: string): number {
  const index = MONTHS.indexOf(text);
  return index >= 0 ? index + 1 : Number(text);
}
