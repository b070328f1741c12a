/** What the program tells its windows without being asked: one place to listen, one place to tell. */
import type { DesktopTopics, TopicName } from '../shared/contract/desktop.ts';
import type { TopicListener } from './create-desktop.ts';

export interface Topics {
  on(listener: TopicListener): () => void;
  tell<T extends TopicName>(topic: T, message: DesktopTopics[T]): void;
}

export function createTopics(): Topics {
  const listeners = new Set<TopicListener>();
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (topic, message) => {
      for (const listener of listeners) listener(topic, message);
    },
  };
}
