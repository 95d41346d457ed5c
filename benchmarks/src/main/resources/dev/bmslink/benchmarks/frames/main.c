/* Limits, state of charge and measurements of Pylontech LV, rounded to the nearest step, not checked. */
static inline uint64_t rounded(double value) { return (uint64_t) (int64_t) (value + copysign(0.5, value)) & 0xFFFF; }

static void encode_run(void) {
  enum { CYCLES = 256 };
  static double values[9 * CYCLES];
  static uint64_t payloads[3 * CYCLES];
  published = payloads;
  for (int i = 0; i < 9 * CYCLES; i++) values[i] = (i * 7919 % 30000) / (i % 9 == 6 ? 100.0 : i % 9 == 4 || i % 9 == 5 ? 1.0 : 10.0);
  for (int trial = 0; trial < TRIALS; trial++) {
    double start = now();
    enum { ROUNDS = 4000 };
    for (int round = 0; round < ROUNDS; round++) {
      const double *v = values;
      for (int i = 0; i < CYCLES; i++, v += 9) {
        payloads[3 * i] = rounded(v[0] * 10) | rounded(v[1] * 10) << 16 | rounded(v[2] * 10) << 32 | rounded(v[3] * 10) << 48;
        payloads[3 * i + 1] = ((uint64_t) v[4] & 0xFFFF) | ((uint64_t) v[5] & 0xFFFF) << 16;
        payloads[3 * i + 2] = rounded(v[6] * 100) | rounded(v[7] * 10) << 16 | rounded(v[8] * 10) << 32;
        __asm__ volatile("" ::: "memory");
      }
    }
    printf("c.encode\t%.4f\n", (now() - start) / ROUNDS / (3 * CYCLES));
  }
}

int main(int argc, char **argv) {
  const char *folder = argc > 1 ? argv[1] : ".";
  pylontech_lv_run(folder, "pylontech_lv", CYCLIC, 2000);
  sofar_run(folder, "sofar", CYCLIC, 2000);
  growatt_lv_run(folder, "growatt_lv", CYCLIC, 2000);
  pylontech_hv_run(folder, "pylontech_hv", CYCLIC, 2000);
  pylontech_lv_run(folder, "pylontech_lv_random", RANDOM, 2);
  encode_run();
  return 0;
}
