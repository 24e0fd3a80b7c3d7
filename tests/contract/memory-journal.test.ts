import { createMemoryJournal } from '#shared/authority/memory-journal.ts';
import { registerJournalContract } from './journal-contract.ts';

registerJournalContract('memory', createMemoryJournal);
