/** The two channels between preload and main. */
export const callChannel = 'cms:call';
export const messageChannel = 'cms:message';
