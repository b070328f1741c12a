/** Which connector serves which system: read from the environment, the simulator where nothing is named. */
import { isAbsolute } from 'node:path';
import { type MessageTarget, messageTargets } from '../../shared/case/message.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import type { Connector } from './connector.ts';
import { fileDrop } from './file-drop.ts';
import { httpConnector } from './http.ts';
import { createSimulator } from './simulator.ts';

export type Connectors = Readonly<Record<MessageTarget, Connector>>;

/** `CMS_CONNECTOR_JSAPS` and so on. */
export const connectorVariable = (target: MessageTarget): string => `CMS_CONNECTOR_${target.toUpperCase()}`;

/** Every system simulated. */
export const simulated = (): Connectors =>
  Object.fromEntries(messageTargets.map((target) => [target, createSimulator(target)])) as unknown as Connectors;

/**
 * `simulator`, `file:/absolute/folder`, `https://address`, or `http://` to this machine. Fails with
 * `outbound.badConnector`, naming the variable.
 */
export function readConnectors(env: Readonly<Record<string, string | undefined>>): Result<Connectors> {
  const found: [MessageTarget, Connector][] = [];
  for (const target of messageTargets) {
    const made = readConnector(target, env[connectorVariable(target)] ?? 'simulator');
    if (made === undefined) return fail(failure('outbound.badConnector', { variable: connectorVariable(target) }));
    found.push([target, made]);
  }
  return ok(Object.fromEntries(found) as unknown as Connectors);
}

function readConnector(target: MessageTarget, text: string): Connector | undefined {
  if (text === 'simulator') return createSimulator(target);
  if (text.startsWith('file:')) {
    const folder = text.slice('file:'.length);
    return isAbsolute(folder) ? fileDrop(folder) : undefined;
  }
  const url = URL.parse(text);
  if (url === null) return undefined;
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && local) ? httpConnector(text) : undefined;
}
