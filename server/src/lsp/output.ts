import { AbstractMessageWriter } from './protocol.ts';
import type { Message, MessageWriter } from 'vscode-languageserver/node';
import { PreparedJson } from './prepared.ts';

/** Writes messages to a stream, each in one piece, and text that was prepared as it is. */
export class StreamOutput extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly stream: NodeJS.WritableStream) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message & { id?: unknown; result?: unknown }): Promise<void> {
    const { result } = message;
    const isAscii = result instanceof PreparedJson;
    const body = isAscii ? `{"jsonrpc":"2.0","id":${JSON.stringify(message.id)},"result":${result.text}}` : JSON.stringify(message);
    const length = isAscii ? body.length : Buffer.byteLength(body);
    this.stream.write(`Content-Length: ${length}\r\n\r\n${body}`, isAscii ? 'latin1' : 'utf8');
    return Promise.resolve();
  }

  end(): void {
    this.stream.end();
  }
}
