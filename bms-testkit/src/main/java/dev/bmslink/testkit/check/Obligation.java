package dev.bmslink.testkit.check;

/** How binding a rule is, from the strongest to the weakest. */
public enum Obligation {
    /** A product that breaks it does not conform. */
    MUST,
    /** A product may break it for a reason that its maker knows. */
    SHOULD,
    /** A product may follow it. */
    MAY,
    /** No document asks for it, but some receivers need it; it never fails a run by default. */
    FOLKLORE
}
