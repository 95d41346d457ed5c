/* Straight-line C as a baseline; built and run by benchmarks/run. The decoders are generated from the layouts. */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CYCLIC = 1536, RANDOM = 1000000, TRIALS = 15 };

/* A struct that nobody reads would not be written; this pointer might be read by anybody. */
static void *volatile published;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static void load(const char *folder, const char *name, uint32_t *words, uint64_t *data, int count) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.frames", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file || fread(words, 4, count, file) != (size_t) count || fread(data, 8, count, file) != (size_t) count) {
    fprintf(stderr, "%s cannot be read\n", path);
    exit(1);
  }
  fclose(file);
}

static uint32_t words[RANDOM];
static uint64_t data[RANDOM];

/* Decodes the frames in files of this name and prints nanoseconds a frame, trial by trial. */
#define BENCHMARK(mix)                                                                        \
  static void mix##_run(const char *folder, const char *frames, int count, int rounds) {     \
    static struct mix values;                                                                \
    published = &values;                                                                     \
    load(folder, frames, words, data, count);                                                \
    double sum = 0;                                                                          \
    for (int i = 0; i < count; i++) {                                                        \
      mix##_decode(words[i], data[i], &values);                                              \
      sum += mix##_sum(&values);                                                             \
    }                                                                                        \
    printf("c.%s:sum\t%.6f\n", frames, sum);                                                 \
    for (int trial = 0; trial < TRIALS; trial++) {                                           \
      double start = now();                                                                  \
      for (int round = 0; round < rounds; round++) {                                         \
        for (int i = 0; i < count; i++) {                                                    \
          mix##_decode(words[i], data[i], &values);                                          \
          __asm__ volatile("" ::: "memory");                                                 \
        }                                                                                    \
      }                                                                                      \
      printf("c.%s\t%.4f\n", frames, (now() - start) / rounds / count);                      \
    }                                                                                        \
  }

