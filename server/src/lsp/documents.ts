import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { editMemo, readMemo } from '../memo/memo.ts';
import type { Memo } from '../memo/memo.ts';
import { toSpan } from './convert.ts';

/** Keeps open documents as memos: every change makes a new immutable memo, so that whoever holds one holds a true snapshot. */
export const memoDocuments: TextDocumentsConfiguration<Memo> = {
  create: (uri, _languageId, version, content) => readMemo(uri, version, content),
  update: (memo, changes, version) => changes.reduce<Memo>((current, change) => applyChange(current, change, version), memo),
};

function applyChange(memo: Memo, change: TextDocumentContentChangeEvent, version: number): Memo {
  if (!('range' in change)) return readMemo(memo.uri, version, change.text);
  return editMemo(memo, { ...toSpan(memo, change.range), text: change.text }, version);
}
