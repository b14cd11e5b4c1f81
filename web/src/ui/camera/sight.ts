/** A blurred picture or two do not take a code out of sight. */
const AWAY_MS = 600;
const AWAY_PICTURES = 2;
/** Whoever still holds the camera on a code after this while means one more of it. */
const STILL_MS = 1500;

interface Seen {
  at: number;
  picture: number;
  counted: number;
}

/** What the camera has in sight (取景): the same code counts again only after it was away, or is held there for a while. */
export class Sight {
  private readonly seen = new Map<string, Seen>();
  private pictures = 0;

  /** Looks at one picture: whether the code in it, if there is one, counts as scanned. */
  counts(code: string | undefined, now: number): boolean {
    this.pictures += 1;
    if (code === undefined) return false;
    const before = this.seen.get(code);
    const counts = before === undefined || this.wasAway(before, now) || isStill(before, now);
    this.seen.set(code, {
      at: now,
      picture: this.pictures,
      counted: counts ? now : before.counted,
    });
    return counts;
  }

  /** A slow phone takes few pictures: time alone does not say that a code was away. */
  private wasAway({ at, picture }: Seen, now: number): boolean {
    return now - at >= AWAY_MS && this.pictures - picture > AWAY_PICTURES;
  }
}

function isStill({ counted }: Seen, now: number): boolean {
  return now - counted >= STILL_MS;
}
