import type { Project } from '#shared/model/project.ts';
import type { RoomHeader } from '#shared/model/recording.ts';

/** Reads a stored project. Those that were stored before projects had targets and brand rules have none. */
export function readStoredProject(text: string): Project {
  return fillProject(JSON.parse(text));
}

/** Reads a stored header, and fills its project as `readStoredProject` does. */
export function readStoredHeader(text: string): RoomHeader {
  const header: RoomHeader = JSON.parse(text);
  return { ...header, project: fillProject(header.project) };
}

function fillProject(stored: Project): Project {
  return { ...stored, targets: stored.targets ?? null, brandRules: stored.brandRules ?? [] };
}
