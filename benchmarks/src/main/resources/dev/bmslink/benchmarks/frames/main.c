/* Limits, state of charge and measurements of Pylontech LV in three ways. */
static bool refused;

static __attribute__((noinline, cold)) uint64_t refuse(void) {
  refused = true;
  return 0;
}

/* By hand: rounded to the nearest step, not checked. */
#define BY_HAND(value, steps, min, max) ((uint64_t) (int64_t) ((value) * steps + copysign(0.5, (value) * steps)) & 0xFFFF)

/* By hand: the same, and NaN and what 16 bits cannot hold is refused. */
#define CHECKED(value, steps, min, max) \
  ((value) * steps > min - 0.5 && (value) * steps < max + 0.5 ? BY_HAND(value, steps, min, max) : refuse())

/* As generators of C write it: the scale is a factor, and round() is that of the library. */
#define ROUND(value, steps, min, max) ((uint64_t) (uint16_t) (int32_t) round((value) / (1.0 / steps)))

#define UNSIGNED(how, value, steps) how(value, steps, 0.0, 65535.0)
#define SIGNED(how, value, steps) how(value, steps, -32768.0, 32767.0)

enum { CYCLES = 256 };
static double values[9 * CYCLES];
static uint64_t payloads[3 * CYCLES];

#define ENCODE(name, how)                                                                                         \
  static void name##_run(void) {                                                                                  \
    published = payloads;                                                                                         \
    for (int i = 0; i < 9 * CYCLES; i++)                                                                          \
      values[i] = (i * 7919 % 30000) / (i % 9 == 6 ? 100.0 : i % 9 == 4 || i % 9 == 5 ? 1.0 : 10.0);              \
    for (int trial = 0; trial < TRIALS; trial++) {                                                                \
      double start = now();                                                                                       \
      enum { ROUNDS = 4000 };                                                                                     \
      for (int pass = 0; pass < ROUNDS; pass++) {                                                                  \
        const double *v = values;                                                                                 \
        for (int i = 0; i < CYCLES; i++, v += 9) {                                                                \
          payloads[3 * i] = UNSIGNED(how, v[0], 10) | SIGNED(how, v[1], 10) << 16 | SIGNED(how, v[2], 10) << 32 | \
                            UNSIGNED(how, v[3], 10) << 48;                                                        \
          payloads[3 * i + 1] = ((uint64_t) v[4] & 0xFFFF) | ((uint64_t) v[5] & 0xFFFF) << 16;                    \
          payloads[3 * i + 2] =                                                                                   \
              SIGNED(how, v[6], 100) | SIGNED(how, v[7], 10) << 16 | SIGNED(how, v[8], 10) << 32;                 \
          __asm__ volatile("" ::: "memory");                                                                      \
        }                                                                                                         \
      }                                                                                                           \
      printf("c.%s\t%.4f\n", #name, (now() - start) / ROUNDS / (3 * CYCLES));                                     \
    }                                                                                                             \
    if (refused) printf("c.%s:refused\t1\n", #name);                                                             \
  }

ENCODE(encode, BY_HAND)
ENCODE(encode_checked, CHECKED)
ENCODE(encode_round, ROUND)

int main(int argc, char **argv) {
  const char *folder = argc > 1 ? argv[1] : ".";
  pylontech_lv_run(folder, "pylontech_lv", CYCLIC, 2000);
  sofar_run(folder, "sofar", CYCLIC, 2000);
  growatt_lv_run(folder, "growatt_lv", CYCLIC, 2000);
  pylontech_hv_run(folder, "pylontech_hv", CYCLIC, 2000);
  pylontech_lv_run(folder, "pylontech_lv_random", RANDOM, 2);
  encode_run();
  encode_checked_run();
  encode_round_run();
  return 0;
}
