import { AbstractMessageWriter } from './protocol.ts';
import type { Writable } from 'node:stream';
import type { Message, MessageWriter } from 'vscode-languageserver/node';
import { PreparedJson } from './prepared.ts';

/** Writes messages to a stream, each in one piece, and text that was prepared as it is. */
export class StreamOutput extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message & { id?: unknown; result?: unknown }): Promise<void> {
    const { result } = message;
    if (result instanceof PreparedJson) this.writePieces([`{"jsonrpc":"2.0","id":${JSON.stringify(message.id)},"result":`, ...result.pieces, '}']);
    else {
      const body = JSON.stringify(message);
      this.stream.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, 'utf8');
    }
    return Promise.resolve();
  }

  /** Several strings are handed to the system at once without being put together here. */
  private writePieces(pieces: readonly string[]): void {
    this.stream.cork();
    this.stream.write(`Content-Length: ${pieces.reduce((length, piece) => length + piece.length, 0)}\r\n\r\n`, 'latin1');
    for (const piece of pieces) this.stream.write(piece, 'latin1');
    this.stream.uncork();
  }

  end(): void {
    this.stream.end();
  }
}
