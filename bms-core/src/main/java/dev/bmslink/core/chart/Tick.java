package dev.bmslink.core.chart;

/** A mark on an axis. */
record Tick(double at, String label) {}
