package id.bangkom.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets tests share an application that was started before, although the engine keeps two things for
 * the whole JVM: which engine a name means, asked by everything that comes over HTTP, and the time.
 * Both are those of the test's own application when a test begins.
 */
public final class EngineOfTheTest implements TestExecutionListener, Ordered {

  /** After the test has got its beans. */
  @Override
  public int getOrder() {
    return 2500;
  }

  @Override
  public void prepareTestInstance(TestContext test) {
    if (!test.hasApplicationContext()) {
      return;
    }
    ApplicationContext application = test.getApplicationContext();
    application
        .getBeanProvider(ProcessEngine.class)
        .ifUnique(ProcessEngines::registerProcessEngine);
    ClockUtil.reset();
    application.getBeanProvider(TestClock.class).ifUnique(TestClock::reset);
  }
}
