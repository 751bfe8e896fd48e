/** The most blocks that stand in one document: its workbench draws them all. */
export const mostBlocks = 1500
