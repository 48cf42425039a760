package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips a test where the property {@code test.emulator} tells that an emulator stands in for a real system. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DisabledUnderEmulation.Condition.class)
public @interface DisabledUnderEmulation {
    /** What the emulator does not do as the real system would. */
    String value();

    /** Decides it. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String emulator = System.getProperty("test.emulator", "");
            return AnnotationSupport.findAnnotation(context.getElement(), DisabledUnderEmulation.class)
                    .filter(found -> !emulator.isEmpty())
                    .map(found -> ConditionEvaluationResult.disabled("under " + emulator + ": " + found.value()))
                    .orElse(ConditionEvaluationResult.enabled("not emulated"));
        }
    }
}
