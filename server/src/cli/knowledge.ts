import { UsageError } from './args.ts';
import type { Command } from './run.ts';

const USAGE = 'comity knowledge list|show|validate [OPTIONS] [WHAT]';
const SUMMARY = 'Lists, shows and validates the knowledge base.';

export const knowledgeCommand: Command = {
  name: 'knowledge',
  usage: USAGE,
  summary: SUMMARY,
  run: () => {
    throw new UsageError('not built yet');
  },
};
