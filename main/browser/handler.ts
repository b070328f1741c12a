/** The program behind a window, as both hosts see it: one function for every call, and one stream of messages. */
import type { Result } from '../../shared/base/result.ts';

/** What a topic carries to the window. */
export type TopicListener = (topic: string, message: unknown) => void;

export interface DesktopHandler {
  /** Answers one call whose request has been parsed; expected failures are values. */
  handle(name: string, request: unknown): Promise<Result<unknown>>;
  /** Listens to everything the program tells its windows; gives the way to stop. */
  on(listener: TopicListener): () => void;
}
