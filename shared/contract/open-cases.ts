/** Cases that can be open side by side: one for each of the keys 1 to 9. */
export const openCasesMost = 9;
