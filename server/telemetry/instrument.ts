/** Labels of one series, such as `{phase: 'live'}`. */
export type Labels = Readonly<Record<string, string>>;

/** Something that is measured, and its lines in the text format of Prometheus (version 0.0.4). */
export interface Instrument {
  lines(): readonly string[];
}

/** Counts up, one series per set of labels. */
export interface Counter extends Instrument {
  add(amount?: number, labels?: Labels): void;
}

/** Counts values into ranges, with their sum. */
export interface Histogram extends Instrument {
  observe(value: number): void;
}

/** Makes a counter; by the convention of Prometheus its name ends in `_total`. */
export function createCounter(name: string, help: string): Counter {
  const series = new Map<string, number>();
  return {
    add(amount = 1, labels = {}) {
      const key = labelText(labels);
      series.set(key, (series.get(key) ?? 0) + amount);
    },
    lines() {
      const values = series.size === 0 ? [['', 0] as const] : [...series].sort(([a], [b]) => (a < b ? -1 : 1));
      return [...headLines(name, help, 'counter'), ...values.map(([labels, value]) => `${name}${labels} ${value}`)];
    },
  };
}

/** Makes a histogram with the given upper bounds, ascending. */
export function createHistogram(name: string, help: string, bounds: readonly number[]): Histogram {
  const counts = bounds.map(() => 0);
  let count = 0;
  let sum = 0;
  return {
    observe(value) {
      count += 1;
      sum += value;
      const at = bounds.findIndex((bound) => value <= bound);
      if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
    },
    lines() {
      let below = 0;
      const buckets = bounds.map((bound, at) => {
        below += counts[at] ?? 0;
        return `${name}_bucket{le="${bound}"} ${below}`;
      });
      const rest = [`${name}_bucket{le="+Inf"} ${count}`, `${name}_sum ${sum}`, `${name}_count ${count}`];
      return [...headLines(name, help, 'histogram'), ...buckets, ...rest];
    },
  };
}

/** Lines of a value that is looked at when somebody asks; series without a value are left out. */
export function gaugeLines(
  name: string,
  help: string,
  series: readonly (readonly [Labels, number | null])[],
): readonly string[] {
  const known = series.filter((one): one is readonly [Labels, number] => one[1] !== null);
  return [...headLines(name, help, 'gauge'), ...known.map(([labels, value]) => `${name}${labelText(labels)} ${value}`)];
}

function headLines(name: string, help: string, type: 'counter' | 'gauge' | 'histogram'): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
