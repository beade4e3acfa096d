package id.bangkom.guards;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.impl.spi.el.DmnScriptEngineResolver;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * There is no scripting here, in no language: decision tables are FEEL, diagrams name beans. What
 * is not FEEL in a decision table would otherwise run Java.
 */
public final class NoScripts implements ScriptEngineResolver, DmnScriptEngineResolver, ElProvider {

  public static final NoScripts INSTANCE = new NoScripts();

  private NoScripts() {}

  @Override
  public ElExpression createExpression(String expression) {
    throw new ProcessEngineException("Decision tables are written in FEEL only.");
  }

  @Override
  public ScriptEngine getScriptEngineForLanguage(String language) {
    throw new ProcessEngineException("Scripts are switched off: " + language);
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean cached) {
    throw new ProcessEngineException("Scripts are switched off: " + language);
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    throw new ProcessEngineException("Scripts are switched off.");
  }

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw new ProcessEngineException("Scripts are switched off.");
  }
}
