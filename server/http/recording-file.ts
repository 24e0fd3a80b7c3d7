import { must } from '#shared/lib/assert.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { RecordingFile } from '#shared/protocol/http-contract.ts';
import { roomBriefOf } from '#shared/protocol/room-brief-of.ts';
import type { Content } from '../content/load-content.ts';
import type { ArchivedRoom } from '../rooms/archived-room.ts';
import { pictureUrl } from './routes/media-routes.ts';

/** The scenario of a show; content packs may have dropped it since, then the first stands in for its texts. */
export function scenarioOf({ scenarios }: Pick<Content, 'scenarios'>, { recording }: ArchivedRoom): Scenario {
  const { scenarioId } = recording.header;
  const found = scenarios.find((candidate) => candidate.id === scenarioId) ?? scenarios[0];
  return must(found, 'content without a scenario');
}

/**
 * A recording as it leaves the server. Seeds stay here: with them the crowd could be played again before others have met it.
 * `pictures`: products name their pictures on this server, or none.
 */
export function recordingFileOf(
  { recording }: ArchivedRoom,
  scenario: Scenario,
  pictures: 'named' | 'none' = 'named',
): RecordingFile {
  const header: RoomHeader = { ...recording.header, crowdSeed: 0, teamSeed: 0 };
  const links = {
    pictureUrl: (file: string) => (pictures === 'none' ? null : pictureUrl(header.project.id, file)),
    watchId: null,
    joinCode: null,
    teamName: null,
  };
  const brief = roomBriefOf({ header, scenario, incidents: [] }, 'team', links);
  return { brief, header, entries: recording.entries };
}
