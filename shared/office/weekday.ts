/** Days on which a collection or a courier may come; Monday is 1. Apart from the schemas, so that the window may have it. */
export const weekdays = [1, 2, 3, 4, 5] as const;
export type Weekday = (typeof weekdays)[number];
