/** Made-up postcode directories, shaped like that of the statistics office: real outward codes, no real assignment. */
const letters = 'ABDEFGHJLNPQRSTUWXYZ';
const areas =
  'AB AL B BA BB BD BH BL BN BR BS CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(
    ' ',
  );

/** One row: what the naive Map and the packed table are both made from. */
export interface DirectoryRow {
  readonly postcode: string;
  readonly authority: string;
  /** YYYYMM; empty while in use. */
  readonly ended: string;
}

/**
 * Rows sorted by postcode. About `units` units in each of nine sectors of `districts` districts an area; authorities come
 * in stretches, so that most sectors have one and some are split.
 */
export function* directoryRows(
  random: () => number,
  authorities: readonly string[],
  { districts, units }: { readonly districts: number; readonly units: number },
): Generator<DirectoryRow> {
  const some = (): string => authorities[Math.floor(random() * authorities.length)] ?? '';
  for (const area of areas) {
    const local = [some(), some(), some()];
    for (let district = 1; district <= districts; district++) {
      let authority = local[Math.floor(random() * local.length)] ?? '';
      for (let sector = 0; sector < 10; sector++) {
        if (random() < 0.1) continue;
        for (let unit = 0; unit < 400; unit++) {
          if (random() >= units / 400) continue;
          if (random() < 0.01) authority = local[Math.floor(random() * local.length)] ?? '';
          const inward = `${sector}${letters[Math.floor(unit / 20)]}${letters[unit % 20]}`;
          const ended = random() < 0.3 ? String(198_001 + Math.floor(random() * 30) * 100) : '';
          yield { postcode: `${area}${district} ${inward}`, authority, ended };
        }
      }
    }
  }
}

/** A row as the directory has it: the postcode in seven places first, quoted, other columns around. */
export function directoryLine({ postcode, authority, ended }: DirectoryRow): string {
  const [outward = '', inward = ''] = postcode.split(' ');
  return `"${outward.padEnd(4)}${inward}","${postcode}",198001,${ended},${authority},388000\n`;
}
export const directoryHeader = 'pcd,pcds,dointr,doterm,oslaua,oseast1m\n';
