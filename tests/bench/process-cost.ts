import { readFile } from 'node:fs/promises';

const CPU_TICK_MS = 10;
const PAGE_KB = 4;

/** User and system time of a process so far, milliseconds: fields 14 and 15 of its stat line. Linux only. */
export async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * CPU_TICK_MS;
}

/** Resident memory of a process, kilobytes. Linux only. */
export async function residentKb(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8');
  return Number(statm.split(' ')[1]) * PAGE_KB;
}
