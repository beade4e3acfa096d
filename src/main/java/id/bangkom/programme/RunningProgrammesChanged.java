package id.bangkom.programme;

/** Other programmes than before are running with this guide by this method. */
public record RunningProgrammesChanged(long guideId, Method method) {}
